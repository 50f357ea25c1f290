import { expect, it } from 'vitest';
import { asksForHeight, heightMessages } from './heights.ts';

const told = { figure: 'corridor-middle', src: 'https://a.example/embed/', height: 412 };

it('tells every family of hosts in its own words', () => {
  expect(heightMessages({ ...told, childId: 'pym-0', secret: 'x1' })).toEqual([
    { type: 'silklines:height', figure: 'corridor-middle', height: 412 },
    { sentinel: 'amp', type: 'embed-size', height: 412 },
    { 'datawrapper-height': { 'corridor-middle': 412 } },
    '{"src":"https://a.example/embed/","context":"iframe.resize","height":412}',
    'pymxPYMxpym-0xPYMxheightxPYMx412',
    { message: 'height', value: 412, secret: 'x1' },
  ]);
});

it('speaks to pym and WordPress only where they gave a name', () => {
  const messages = heightMessages({ ...told, childId: null, secret: null });
  expect(messages).toHaveLength(4);
  expect(JSON.stringify(messages)).not.toMatch(/pym|secret/);
});

it('answers only a host that asks as AMP does', () => {
  expect(asksForHeight({ sentinel: 'amp', type: 'frames-init' })).toBe(true);
  for (const data of [null, undefined, '', 'amp', 3, [], { sentinel: 'amp' }, { type: 'x' }]) {
    expect(asksForHeight(data)).toBe(false);
  }
});
