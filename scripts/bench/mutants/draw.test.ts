import { expect, it } from 'vitest';
import { describeMutant, drawMutants, nameOf, withFault } from './draw.ts';
import { faultsIn, operators } from './operators.ts';

const made = (text: string, path = 'a.ts') =>
  faultsIn(path, text).map((fault) => `${fault.operator}: ${withFault(text, fault)}`);

it.each([
  ['a < b;', 'edge of a comparison: a <= b;'],
  ['a === b;', 'equal for unequal: a !== b;'],
  ['x = a * b;', 'one sum for another: x = a / b;'],
  ['x = a && b;', 'and for or: x = a || b;'],
  ['x = a ?? b;', 'no default: x = b;'],
  ['x = a ? b : c;', 'condition turned round: x = !(a) ? b : c;'],
  ['x = 5;', 'number off by one: x = 6;'],
  ["x = 'a';", "words gone: x = '';"],
  ['x = a.some(b);', 'call for another: x = a.every(b);'],
  ['run();', 'statement left out: ;'],
])('%s is made wrong', (text, wrong) => {
  expect(made(text)).toContain(wrong);
});

it('leaves types, imports and sums of words alone', () => {
  expect(made("import { a } from './b.ts';\ntype T = 'x' | 5;\nconst y = a + 'b' as T;")).toEqual([
    "words gone: import { a } from './b.ts';\ntype T = 'x' | 5;\nconst y = a + '' as T;",
  ]);
});

it('looks at the script of a page of Astro and keeps its place', () => {
  expect(made('---\nconst a = 1;\n---\n<p>{2}</p>', 'a.astro')).toEqual([
    'number off by one: ---\nconst a = 2;\n---\n<p>{2}</p>',
  ]);
});

it('draws the same faults for the same seed, as many of each operator, from different files', () => {
  const text = "if (a < 1 && b === c) run(a + b, d ?? e, ['x'].some(f));";
  const files = new Map(Array.from({ length: 40 }, (_, nth) => [`f${nth}.ts`, text]));
  const drawn = drawMutants(files, 20, 7);
  expect(drawMutants(new Map([...files].reverse()), 20, 7)).toEqual(drawn);
  expect(drawMutants(files, 20, 8)).not.toEqual(drawn);
  for (const name of Object.keys(operators))
    expect(drawn.filter(({ operator }) => operator === name)).toHaveLength(2);
  expect(new Set(drawn.map(({ path }) => path)).size).toBe(20);
  expect(describeMutant(drawn[0] as never)).toMatch(
    /^f\d+\.ts:1 {2}edge of a comparison: `<` → `<=`$/,
  );
});

it('draws what it drew before where another file or line changes, and another fault for one that does not fit', () => {
  const texts = Array.from({ length: 40 }, (_, nth) => [`f${nth}.ts`, 'x = a < b;'] as const);
  const drawn = drawMutants(new Map(texts), 30, 7).map(nameOf);
  expect(drawn[0]).toMatch(/^f\d+\.ts {2}`<` → `<=` in `x = a < b;`$/);
  const moved = new Map<string, string>(texts.map(([path, text]) => [path, `\n${text}`]));
  expect(drawMutants(moved.set('new.ts', 'run();'), 30, 7).map(nameOf)).toEqual(
    expect.arrayContaining(drawn),
  );
  const unfit = new Set([drawn[0] ?? '']);
  const others = drawMutants(new Map(texts), 30, 7, unfit).map(nameOf);
  expect(others).toHaveLength(drawn.length);
  expect(others).not.toContain(drawn[0]);
});

it('draws from files with many faults as well as from those with one', () => {
  const files = new Map([
    ...Array.from({ length: 10 }, (_, nth) => [`short${nth}.ts`, 'x = a < b;'] as const),
    ...Array.from({ length: 10 }, (_, nth) => [`long${nth}.ts`, 'x = a < b;\n'.repeat(9)] as const),
  ]);
  const drawn = Array.from({ length: 50 }, (_, seed) => drawMutants(files, 1, seed)[0]);
  const long = drawn.filter((mutant) => mutant?.path.startsWith('long'));
  expect(long.length).toBeGreaterThan(35);
  expect(new Set(long.map((mutant) => mutant?.line)).size).toBe(9);
});
