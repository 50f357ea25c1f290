import { readFileSync } from 'node:fs';

/** A quantity a person read in a text, as gold files give it. */
export interface GoldQuantity {
  value: number | [low: number, high: number];
  unit: string;
  /** `=`, `~`, `<`, `>`, `up` or `down`. */
  change?: string;
}

/** One line of a gold file: `{"id": …, "text": …, "gold": [{"value": …, "unit": …, "change": …}]}`. */
export interface GoldRow {
  id: string;
  text: string;
  gold: GoldQuantity[];
}

/** Rows of a gold file in JSON Lines; throws with the line where one is not of the form. */
export function readGold(path: string): GoldRow[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, at) => {
      if (line.trim() === '') return [];
      const row = JSON.parse(line) as Partial<GoldRow>;
      if (typeof row.text !== 'string' || !Array.isArray(row.gold)) {
        throw new Error(`${path}:${at + 1}: a line needs "text" and "gold"`);
      }
      return [{ id: String(row.id ?? at), text: row.text, gold: row.gold }];
    });
}
