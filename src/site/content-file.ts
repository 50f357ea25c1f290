import { createHash } from 'node:crypto';
import type { APIRoute } from 'astro';
import { answer } from './media-types.ts';

/** A file that pages fetch when it is wanted; its name changes with its content, so that it can be kept for good. */
export interface ContentFile {
  /** `network-1a2b3c4d5e`, without `.json`. */
  name: string;
  body: string;
}

/** Data as a file named after its kind and its content. */
export function contentFile(kind: string, data: unknown): ContentFile {
  const body = JSON.stringify(data);
  return { name: `${kind}-${hashOf(body)}`, body };
}

/** What names of files say of their content. */
export const hashOf = (content: string): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 10);

/** The addresses of some files, for a page named `[name].json.ts`. */
export const addressesOf = (files: readonly ContentFile[]) =>
  files.map((file) => ({ params: { name: file.name }, props: { file }, cacheKey: file.name }));

/** Answers with one of them. */
export const contentRoute: APIRoute<{ file: ContentFile }> = ({ props, url }) =>
  answer(url, props.file.body);
