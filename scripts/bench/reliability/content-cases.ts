import { readFile, writeFile } from 'node:fs/promises';
import { type Case, factsOf, firstStory, type ProjectCopy, sentenceOf } from './copy.ts';

/** Facts of a story that was saved in another way, beside those it had. */
async function savedAs(
  copy: ProjectCopy,
  change: (text: string) => string | Buffer,
): Promise<{ code: number | null; same: boolean; told: string | null }> {
  const path = await firstStory(copy);
  const stored = copy.at(factsOf(path));
  const values = async () => {
    const { facts } = JSON.parse(await readFile(stored, 'utf8')) as { facts: { value: unknown }[] };
    return JSON.stringify(facts.map(({ value }) => value));
  };
  const before = await values();
  await writeFile(copy.at(path), change(await readFile(copy.at(path), 'utf8')));
  const ended = await copy.run('scripts/facts.ts');
  return { code: ended.code, same: (await values()) === before, told: sentenceOf(ended) };
}

const sameFacts = (name: string, change: (text: string) => string | Buffer): Case => ({
  name,
  async run(copy) {
    const { code, same } = await savedAs(copy, change);
    return {
      is: code === 0 && same,
      what: code === 0 && same ? 'the same facts' : 'other facts, or none',
    };
  },
});

export const contentCases: Case[] = [
  sameFacts('a story is saved with CRLF', (text) => text.replaceAll('\n', '\r\n')),
  sameFacts('a story is saved with a byte-order mark', (text) => `\ufeff${text}`),
  {
    name: 'a story is saved as UTF-16',
    async run(copy) {
      const { code, same, told } = await savedAs(copy, (text) =>
        Buffer.from(`\ufeff${text}`, 'utf16le'),
      );
      return {
        is: code === 1 && same && told !== null,
        what: 'refused in one sentence; the stored facts stay',
      };
    },
  },
  {
    name: 'a number in stored facts is changed by hand',
    async run(copy) {
      const path = factsOf(await firstStory(copy));
      const text = await readFile(copy.at(path), 'utf8');
      await writeFile(copy.at(path), text.replace(/"value": (\d+)/, '"value": 9$1'));
      const before = await copy.served();
      const built = await copy.run('scripts/build.ts');
      const is =
        built.code === 1 &&
        /changed by hand/.test(built.output) &&
        (await copy.served()) === before;
      return { is, what: 'the build stops and names the line; the last site stays' };
    },
  },
];
