import { writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { root } from '../lib/project.ts';
import { Failure, main } from '../lib/steps.mjs';
import { contentCases } from './reliability/content-cases.ts';
import { type Case, type Outcome, openCopy } from './reliability/copy.ts';
import { killCases } from './reliability/kill-cases.ts';
import { systemCases } from './reliability/system-cases.ts';

const table = join(root, 'docs', 'reliability.md');

const usage = `Usage: npm run bench -- reliability [NAME…]
  Breaks what a project stands on, in a copy of it with the content of the test site, and writes docs/reliability.md.
  With names, runs the cases whose names hold one of them, and writes nothing.`;

/** Runs every case on one copy after the other, prints each line as it is known, and writes them as a table. */
export async function run(args: string[]): Promise<void> {
  if (args.includes('--help')) return console.log(usage);
  await main(async () => {
    const copy = await openCopy();
    const cases: Case[] = [...killCases, ...systemCases, ...contentCases];
    const chosen = cases.filter(
      ({ name }) => args.length === 0 || args.some((each) => name.includes(each)),
    );
    const lines: (Outcome & { name: string })[] = [];
    for (const each of chosen) {
      await copy.restore();
      const outcome = await each
        .run(copy)
        .catch((error: Error) => ({ is: false, what: error.message }));
      lines.push({ name: each.name, ...outcome });
      console.log(`${outcome.is ? '✓' : '✗'} ${each.name}: ${outcome.what}`);
    }
    await copy.close();
    if (args.length === 0) {
      await writeFile(table, tableOf(lines));
      console.log(`\nWritten: ${relative(root, table)}`);
    }
    const unclear = lines.filter(({ is }) => !is);
    if (unclear.length > 0)
      throw new Failure(`${unclear.length} of ${lines.length} did not end as they should.`);
  });
}

function tableOf(lines: readonly (Outcome & { name: string })[]): string {
  const rows = lines.map(({ name, is, what }) => [name, is ? what : `unclear: ${what}`]);
  const head = ['What was done', 'What came of it'];
  const widths = [0, 1].map((at) =>
    Math.max(...[head, ...rows].map((row) => row[at]?.length ?? 0)),
  );
  const line = (cells: string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  return `# Reliability

What becomes of the site when what it stands on fails. The table is written by \`npm run bench -- reliability\`, which does
each of these to a copy of the project with the content of the test site, in a folder with spaces, brackets and signs of
other scripts in its name; what concerns rights as a user without any.

${[line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')}
`;
}
