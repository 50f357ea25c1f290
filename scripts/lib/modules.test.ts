import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { decisive } from '../../src/markdown/parse/kept-front-matters.ts';
import { extractorFingerprint } from '../facts/facts-files.ts';
import { modulesOf } from './modules.ts';
import { root } from './project.ts';

let copy: string;
const makeCopy = async () => {
  copy = await mkdtemp(join(tmpdir(), 'silklines-imports-'));
};
const removeCopy = () => rm(copy, { recursive: true });

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(copy, path)), { recursive: true });
  await writeFile(join(copy, path), text);
}

async function edit(path: string, change: (text: string) => string): Promise<void> {
  const before = await readFile(join(copy, path), 'utf8');
  const after = change(before);
  expect(after, `${path} changes`).not.toBe(before);
  await writeFile(join(copy, path), after);
}

describe('modules that run when one is imported', () => {
  beforeEach(makeCopy);
  afterEach(removeCopy);

  it('are found at any depth and in any folder, each once', async () => {
    await put('a.ts', "import { b } from './deep/b.ts';\nexport { c } from './c.ts';\n");
    await put('deep/b.ts', "import {\n  c,\n} from '../c.ts';\nawait import('./d.ts');\n");
    await put('c.ts', "import './a.ts';\n");
    await put('deep/d.ts', '');
    await put('e.ts', '');
    expect(modulesOf(copy, ['a.ts'])).toEqual(['a.ts', 'c.ts', 'deep/b.ts', 'deep/d.ts']);
  });

  it('do not hold what is imported for its types alone', async () => {
    await put('a.ts', "import type { B } from './b.ts';\nimport { type C, c } from './c.ts';\n");
    await put('b.ts', '');
    await put('c.ts', '');
    expect(modulesOf(copy, ['a.ts'])).toEqual(['a.ts', 'c.ts']);
  });
});

describe('the fingerprint of the reader', () => {
  // One copy for all, each of which looks at what its own change does.
  beforeAll(async () => {
    await makeCopy();
    await cp(join(root, 'src'), join(copy, 'src'), { recursive: true });
  });
  afterAll(removeCopy);

  it('changes with a word list of the lexicon', async () => {
    const before = extractorFingerprint(copy);
    await edit('src/extraction/lexicon/number-words.ts', (text) =>
      text.replace('eleven:11', 'eleven:12'),
    );
    expect(extractorFingerprint(copy)).not.toBe(before);
  });

  it('changes with a rule that was moved into a new folder', async () => {
    await mkdir(join(copy, 'src/extraction/rules/of-time'), { recursive: true });
    await rename(
      join(copy, 'src/extraction/time/seasons.ts'),
      join(copy, 'src/extraction/rules/of-time/seasons.ts'),
    );
    for (const user of ['spans', 'parts'])
      await edit(`src/extraction/time/${user}.ts`, (text) =>
        text.replace("'./seasons.ts'", "'../rules/of-time/seasons.ts'"),
      );
    const moved = extractorFingerprint(copy);
    await edit('src/extraction/rules/of-time/seasons.ts', (text) => text.replace('3]', '4]'));
    expect(extractorFingerprint(copy)).not.toBe(moved);
  });

  it('stays when a page or a message changes', async () => {
    const before = extractorFingerprint(copy);
    await edit('src/site/links.ts', (text) => `${text}\n`);
    expect(extractorFingerprint(copy)).toBe(before);
  });
});

describe('front matter that is kept', () => {
  it('is read by no code outside the folders that are compared', () => {
    const modules = modulesOf(root, ['src/markdown/parse/front-matter.ts']);
    expect(modules.length).toBeGreaterThan(5);
    const outside = modules.filter((path) => !decisive.some((folder) => path.startsWith(folder)));
    expect(outside).toEqual([]);
  });
});
