import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'esbuild';
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

it('tells heights within 0.6 KB, compressed as hosts do it on the fly', async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { tellHeight } from './heights.ts';
        const main = document.querySelector('main');
        const secret = /secret=(\\w+)/.exec(location.hash)?.[1];
        tellHeight(main, main.dataset.figure, { childId: new URLSearchParams(location.search).get('childId'), secret });`,
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
  });
  const script = outputFiles[0]?.contents ?? new Uint8Array();
  expect(Buffer.from(script).toString()).toContain('pymxPYMx');
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
  expect(brotliCompressSync(script, { params }).length).toBeLessThanOrEqual(600);
});
