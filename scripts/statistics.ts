import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3';
import { readAtlasFiles } from '../src/atlas/read.ts';
import { writeAll } from './facts/facts-files.ts';
import { root } from './lib/project.ts';
import { Failure, main } from './lib/steps.mjs';
import { enterRows } from './statistics/enter.ts';
import { type Column, columns, type Row } from './statistics/row.ts';

const usage = `Usage: npm run statistics -- add <file.csv>
       npm run statistics -- add id=… measure=… value=… period=… places=… url=… title=… publisher=… source=…
  Enters published figures in content/atlas/figures.yaml, all of them or, where one is wrong, none.
  Columns: ${columns.join(', ')}.
  Places, corridors, from and to take several, with ; between; value takes a range, "20 to 30".`;

/** Rows of a CSV file, or one row of cells given as name=value. */
function readRows(args: readonly string[]): Row[] | null {
  const [first, ...more] = args;
  if (first === undefined) return null;
  if (!first.includes('=') && more.length === 0)
    return csvParse(readFileSync(first, 'utf8')).map(withoutEmpty);
  const cells = args.map((arg) => /^([a-z]+)=(.*)$/s.exec(arg));
  return cells.every((cell) => cell !== null)
    ? [withoutEmpty(Object.fromEntries(cells.map(([, name = '', value = '']) => [name, value])))]
    : null;
}

function withoutEmpty(cells: Record<string, string | undefined>): Row {
  const row: Row = {};
  for (const [name, value] of Object.entries(cells)) {
    if (!(columns as readonly string[]).includes(name))
      throw new Failure(`There is no column “${name}”; there are ${columns.join(', ')}.`);
    if (value !== undefined && value.trim() !== '') row[name as Column] = value.trim();
  }
  return row;
}

async function add(rows: readonly Row[]): Promise<void> {
  const { text, entered, faults } = enterRows(await readAtlasFiles(root), rows);
  if (text === null) throw new Failure(`${faults.join('\n')}\nNothing was entered.`);
  writeAll(join(root, 'content/atlas'), new Map([['figures.yaml', text]]), process.pid);
  console.log(`Entered ${entered.length === 1 ? entered[0] : `${entered.length} figures`}.`);
}

const [command, ...args] = process.argv.slice(2);
const rows = command === 'add' ? readRows(args) : null;
if (!rows) {
  console.error(usage);
  process.exitCode = 2;
} else await main(() => add(rows));
