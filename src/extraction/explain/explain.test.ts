import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPlain } from '../../markdown/parse/plain.ts';
import { fixtureAtlas } from '../reader/fixture-atlas.ts';
import { readFacts } from '../reader/read-facts.ts';
import { type Explained, explainReading } from './explain.ts';
import { rules } from './rules.ts';

function explain(text: string, line: number | null = null): string {
  const document = readPlain(text);
  const explained: Explained[] = [];
  readFacts(document, {
    slug: 'a',
    file: 'a.txt',
    atlas: fixtureAtlas,
    frontMatter: null,
    date: '2024-06-11',
    observe: (fact, view) => explained.push({ fact, view }),
  });
  const lines = new Map(document.blocks.map((_, at) => [at, 1 + 2 * at]));
  return explainReading({ file: 'a.txt', document, explained, lines }, line);
}

const text =
  'Zhengzhou sent about 640 trains in 2023.\n\nThey carried 51,000 TEU.\n\nThe index stood at 88.';

describe('an explanation', () => {
  it('names the rule of each field and the words it was set by', () => {
    const told = explain(text, 1);
    expect(told).toContain('a.txt:1:16: “about 640 trains” count');
    expect(told).toMatch(/qualifier about +qualifier-word +“.*about 640 trains”/);
    expect(told).toMatch(/period +2023-01-01 to 2023-12-31 +period-clause +stated +“2023”/);
    expect(told).toMatch(/places +zhengzhou +places-point +stated +“Zhengzhou”/);
    expect(told).not.toContain('51,000');
  });

  it('says in which line a field was found that the sentence does not state', () => {
    expect(explain(text, 3)).toMatch(
      /places +zhengzhou +places-focus +carried +“Zhengzhou” \(line 1\)/,
    );
  });

  it('says of what is to come by which words it is read as that', () => {
    const told = explain('Zhengzhou plans to send 640 trains in 2025.', 1);
    expect(told).toMatch(/modality +plan +modality-verb +“Zhengzhou plans to send 640 trains”/);
    expect(explain(text, 1)).not.toContain('modality-verb');
  });

  it('lists the numbers not read with the reason', () => {
    expect(explain('The yard is at 88 after that.', 1)).toContain('“88” was not read: ');
  });

  it('says so where a line states nothing', () => {
    expect(explain(text, 2)).toBe('nothing is stated there\n');
  });
});

describe('the rules', () => {
  it('name a function that stands in the file they name', () => {
    const wrong = Object.entries(rules).filter(
      ([, { file, in: name }]) =>
        !existsSync(file) ||
        !new RegExp(
          String.raw`(?:function|const|class|#)\s?${name}\b|^  (?:async )?${name}\(`,
          'm',
        ).test(readFileSync(file, 'utf8')),
    );
    expect(wrong.map(([name]) => name)).toEqual([]);
  });
});
