import type { Nodes, Text } from 'mdast';
import { remark } from 'remark';
import { describe, expect, it } from 'vitest';
import { restoreDirectives } from './directives.ts';
import { textRuns } from './runs.ts';

function textsOf(raw: string): Text[] {
  const found: Text[] = [];
  const walk = (node: Nodes): void => {
    if (node.type === 'text') found.push(node);
    else if ('children' in node) node.children.forEach(walk);
  };
  walk(remark().use(restoreDirectives).parse(raw));
  return found;
}

describe('the runs of a text node', () => {
  it.each([
    ['plain text', 'One train', ['One train']],
    ['an escape', 'One \\*train\\* left', ['One ', '*train', '* left']],
    ['a reference', 'A&amp;B', ['A', 'B']],
    ['a continued quote', '> One\n> train', ['One\n', 'train']],
    ['a directive that is not ours', 'At 12:30 it left', ['At 12:30 it left']],
  ])('stand letter for letter in the file: %s', (_, raw, values) => {
    const runs = textsOf(raw).flatMap((node) => textRuns(node, raw));
    expect(runs.map(({ value }) => value)).toEqual(values);
    for (const { value, start } of runs) expect(raw.slice(start, start + value.length)).toBe(value);
  });

  it('count from the start of the file where only its body was parsed', () => {
    const raw = '---\na: 1\n---\nOne train';
    const [node] = textsOf(raw.slice(13));
    expect(textRuns(node as Text, raw, 13)).toEqual([{ value: 'One train', start: 13 }]);
  });

  it('are none for text without a position', () => {
    expect(textRuns({ type: 'text', value: 'x' }, 'x')).toEqual([]);
  });
});
