import type { APIRoute } from 'astro';
import { figureColumns } from '../../embeds/downloads/fact-table.ts';
import { toSchema } from '../../embeds/downloads/table.ts';

/** What each column of the facts of a figure holds; the JSON of every figure names it. */
export const GET: APIRoute = () => Response.json(toSchema(figureColumns, { primaryKey: 'id' }));
