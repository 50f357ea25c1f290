import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type PublishedFact,
  type PublishedFigure,
  parseList,
} from '../../scripts/bench/addresses/published.ts';

const list = parseList(readFileSync(join(import.meta.dirname, 'addresses.jsonl'), 'utf8'));

/** Every fact and every figure that a build of this project has published; what is added here is never taken out. */
export const published = {
  facts: list.filter((one): one is PublishedFact => 'fact' in one),
  figures: list.filter((one): one is PublishedFigure => 'figure' in one),
};
