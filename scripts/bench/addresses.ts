import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRegister } from '../../src/corpus/register/read-files.ts';
import { sentenceOfId } from '../../src/corpus/register/recognise.ts';
import type { Register } from '../../src/corpus/register/register.ts';
import { root } from '../lib/project.ts';
import {
  addPublished,
  type FigureData,
  formatList,
  type PublishedFact,
  type PublishedFigure,
  parseList,
  publishedFact,
  publishedFigure,
} from './addresses/published.ts';

const usage = `Usage: npm run bench -- addresses [SITE] [--check]
  Adds to tests/published/addresses.jsonl every fact and figure that a built site has and the list lacks.
  SITE     folder of the site, dist unless told
  --check  writes nothing, and fails where the list lacks any`;

const listFile = join(root, 'tests', 'published', 'addresses.jsonl');
const endings = ['.csv', '.json', '.svg', '.png', '@2x.png', '-card.png'];

export function run(args: string[]): void {
  const check = args.includes('--check');
  const [site = join(root, 'dist'), ...more] = args.filter((arg) => arg !== '--check');
  if (more.length > 0 || !existsSync(join(site, 'data'))) {
    console.error(more.length > 0 ? usage : `${site} is no built site.\n${usage}`);
    process.exitCode = 2;
    return;
  }
  const register = readRegister(root);
  const list = parseList(readFileSync(listFile, 'utf8'));
  const all = addPublished(list, [...factsOf(site, register), ...figuresOf(site, register)]);
  const added = all.slice(list.length);
  for (const one of added) console.log('fact' in one ? `fact ${one.fact}` : `figure ${one.figure}`);
  console.log(`${list.length} addresses listed, ${added.length} ${check ? 'missing' : 'added'}`);
  if (check) process.exitCode = added.length > 0 ? 1 : 0;
  else writeFileSync(listFile, formatList(all));
}

/** Facts with a page, be it one that leads on or says that the fact is gone, as the register has them. */
function factsOf(site: string, { stories, facts }: Register): PublishedFact[] {
  return readdirSync(join(site, 'facts')).flatMap((id) => {
    const known = facts.get(id);
    if (!known) return [];
    const { line, slug } = known;
    const text = stories.get(slug)?.sentences.get(line.in ?? sentenceOfId(id)) ?? '';
    return [publishedFact(line, slug, line.said ?? text)];
  });
}

function figuresOf(site: string, { figures }: Register): PublishedFigure[] {
  return readdirSync(join(site, 'embed')).flatMap((name) => {
    const path = join(site, 'data', `${name}.json`);
    if (!existsSync(path)) return [];
    const data = JSON.parse(readFileSync(path, 'utf8')) as FigureData;
    const files = endings.filter((ending) => existsSync(join(site, 'data', name + ending)));
    return publishedFigure(name, data, figures.get(name)?.line, files) ?? [];
  });
}
