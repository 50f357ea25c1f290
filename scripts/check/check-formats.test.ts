import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with {
  type: 'json',
};
import { Ajv } from 'ajv';
import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/schemas/problem.ts';
import { baselineFile, type Compared, formatBaseline } from './check-baseline.ts';
import { formatGithub, formatJson, formatSarif } from './check-formats.ts';
import { formatReport } from './check-report.ts';

const file = 'content/articles/a story.md';
const date: Problem = {
  file,
  line: 4,
  column: 7,
  length: 12,
  code: 'SL109',
  field: 'date',
  message: '“1 March 2025” is no date: 50% of it',
  mend: 'write the date as YYYY-MM-DD, 2025-03-01',
};
const unread: Problem = { file, line: 9, column: 1, code: 'SL403', message: 'no fact was read' };
const hint: Problem = { file, line: 9, column: 1, code: 'SL504', message: 'a word of promotion' };
const compared: Compared = {
  fresh: [hint, date],
  old: [unread],
  gone: [{ file, code: 'SL403', message: 'gone' }],
};

describe('findings for GitHub', () => {
  it('are workflow commands, errors first, with whatever would end one escaped', () => {
    expect(formatGithub(compared)).toBe(
      [
        `::error file=content/articles/a story.md,line=4,col=7,endLine=4,endColumn=19,title=SL109 A date is not in digits%2C or no day of the calendar::date: “1 March 2025” is no date: 50%25 of it%0Awrite the date as YYYY-MM-DD, 2025-03-01`,
        `::notice file=content/articles/a story.md,line=9,col=1,title=SL504 A word of promotion::a word of promotion`,
        '',
      ].join('\n'),
    );
  });

  it('leave out what the baseline holds', () => {
    expect(formatGithub({ ...compared, fresh: [] })).toBe('');
  });
});

describe('findings as SARIF', () => {
  const log = JSON.parse(formatSarif(compared, '0.1.0')) as Log;

  it('are valid by the published schema', () => {
    // Its draft of JSON Schema is an older one, of which it uses nothing that has changed since.
    const { $schema: _draft, id: _id, ...schema } = sarifSchema;
    const validate = new Ajv({
      strict: false,
      validateFormats: false,
      unicodeRegExp: false,
    }).compile(schema);
    validate(log);
    expect(validate.errors).toBeNull();
    expect(validate({ ...log, version: '2.0' })).toBe(false);
  });

  it('say where, what and how to mend it, with a fingerprint that no line is part of', () => {
    const result = log.runs[0]?.results?.[1];
    expect(result).toMatchObject({ ruleId: 'SL109', level: 'error' });
    expect(result?.message.text).toContain('Mend: write the date');
    expect(result?.locations?.[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'content/articles/a%20story.md', uriBaseId: 'ROOT' },
      region: { startLine: 4, startColumn: 7, endLine: 4, endColumn: 19 },
    });
    const rules = log.runs[0]?.tool.driver.rules ?? [];
    expect(rules[result?.ruleIndex ?? 0]?.id).toBe('SL109');
    const moved = { ...compared, fresh: [hint, { ...date, line: 40 }] };
    const after = JSON.parse(formatSarif(moved, '0.1.0')) as Log;
    expect(after.runs[0]?.results?.[1]?.partialFingerprints).toEqual(result?.partialFingerprints);
  });

  it('hold old warnings as suppressed', () => {
    expect(log.runs[0]?.results?.[2]).toMatchObject({
      ruleId: 'SL403',
      baselineState: 'unchanged',
      suppressions: [{ kind: 'external' }],
    });
  });

  it('tell equal findings of one file apart', () => {
    const twice = { ...compared, fresh: [unread, { ...unread, line: 10 }], old: [] };
    const { results = [] } = (JSON.parse(formatSarif(twice, '0.1.0')) as Log).runs[0] ?? {};
    const prints = results?.map(({ partialFingerprints }) => JSON.stringify(partialFingerprints));
    expect(new Set(prints).size).toBe(2);
  });
});

it('findings as JSON are counted by weight, old ones marked', () => {
  const report = JSON.parse(formatJson(compared)) as Record<string, unknown>;
  expect(report['summary']).toEqual({ errors: 1, warnings: 0, hints: 1, old: 1 });
  expect(report['findings']).toMatchObject([
    { code: 'SL504', severity: 'hint', isOld: false },
    { code: 'SL109', severity: 'error', field: 'date', length: 12 },
    { code: 'SL403', severity: 'warning', isOld: true },
  ]);
  expect(report['gone']).toHaveLength(1);
});

describe('the report for people', () => {
  const tally = { facts: 12, doubtful: 1, judged: 4 };
  const lines = ['---', 'title: A', 'dek: B', 'date: 1 March 2025', '---', '', '', '', 'Booming.'];
  const baseline = formatBaseline({ [file]: { SL403: ['gone'] } }).split('\n');
  const linesOf = (name: string) => (name === baselineFile ? baseline : lines);
  const report = (options: { hints: boolean }) =>
    formatReport(
      { ...compared, fresh: options.hints ? [hint, date] : [date] },
      { linesOf, color: false, articles: 3, tally, ...options },
    );

  it('shows the words, sums up what there is, and says what to do with the baseline', () => {
    expect(report({ hints: false })).toBe(
      [
        'error SL109: date: “1 March 2025” is no date: 50% of it',
        '  ┌─ content/articles/a story.md:4:7',
        '4 │ date: 1 March 2025',
        '  │       ^^^^^^^^^^^^',
        '  = write the date as YYYY-MM-DD, 2025-03-01',
        '',
        '✗ 3 articles checked: 1 error.',
        '  12 facts: 1 doubtful and not judged, 4 confirmed or corrected by an editor.',
        '  For hints on plain language, name a file or add --hints.',
        '  1 old warning in the baseline, not shown.',
        '  1 entry of the baseline is mended: take it out with --update-baseline.',
        '    content/.checks-baseline.json:4: SL403 of content/articles/a story.md: gone',
        '  What a code means: npm run check -- content --codes SL…',
        '',
      ].join('\n'),
    );
  });

  it('lists hints where they were looked for', () => {
    expect(report({ hints: true })).toContain('hint SL504: a word of promotion');
  });

  it('cuts long paragraphs round the words and keeps the carets under them', () => {
    const words = 'booming';
    const line = `${'word '.repeat(60)}${words}${' word'.repeat(60)}`;
    const finding = { ...hint, line: 1, column: 301, length: words.length };
    const [, , text = '', carets = ''] = formatReport(
      { fresh: [finding], old: [], gone: [] },
      { linesOf: () => [line], color: false, hints: true, articles: 1, tally },
    ).split('\n');
    expect(text.length).toBeLessThan(105);
    expect(text.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe(words);
  });

  it('counts wide letters as two cells', () => {
    const finding = { ...hint, line: 1, column: 5, length: 2 };
    const report = formatReport(
      { fresh: [finding], old: [], gone: [] },
      { linesOf: () => ['去年 成都 x'], color: false, hints: true, articles: 1, tally },
    );
    expect(report.split('\n')[3]).toBe('  │        ^^^');
  });
});
