import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A fact as it was published first. */
export interface PublishedFact {
  fact: string;
  story: string;
  sentence: string;
  words: string;
  value: number | string | number[] | null;
}

/** A figure as it was published first, with the endings of its files under /data/; a chart with the facts it showed. */
export interface PublishedFigure {
  figure: string;
  kind: 'map' | 'chart';
  title: string;
  facts?: string[];
  files: string[];
}

const lines = readFileSync(join(import.meta.dirname, 'addresses.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as PublishedFact | PublishedFigure);

/** Every fact and every figure that a build of this project has published; what is added here is never taken out. */
export const published = {
  facts: lines.filter((line): line is PublishedFact => 'fact' in line),
  figures: lines.filter((line): line is PublishedFigure => 'figure' in line),
};
