import { describe, expect, it } from 'vitest';
import type { Atlas } from '../types.ts';
import { corridorsNamed } from './named.ts';

const corridor = (id: string, name: string, aliases: string[]) =>
  [id, { id, name, aliases }] as unknown as [string, never];
const atlas: Pick<Atlas, 'corridors'> = {
  corridors: new Map([
    corridor('middle', 'Middle Corridor', ['TITR', 'Trans-Caspian route']),
    corridor('jingguang', 'Beijing–Guangzhou railway', []),
  ]),
};

describe('corridorsNamed', () => {
  it('finds names whatever their case and hyphens, the most often named first', () => {
    const text =
      'The Beijing-Guangzhou railway crosses; the Beijing–Guangzhou railway too. ' +
      'The middle corridor, or Trans‑Caspian route, or MIDDLE\nCORRIDOR.';
    expect(corridorsNamed(atlas, text)).toEqual(['middle', 'jingguang']);
  });

  it('takes one mention, a single word, or a part of a longer word for none', () => {
    expect(corridorsNamed(atlas, 'The Middle Corridor. TITR, TITR, TITR.')).toEqual([]);
    expect(corridorsNamed(atlas, 'Middle Corridors and middle corridors')).toEqual([]);
  });
});
