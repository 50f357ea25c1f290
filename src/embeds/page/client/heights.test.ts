import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { heightMessages } from './heights.ts';

const told = {
  figure: 'corridor-middle',
  src: 'https://a.example/embed/',
  height: 412,
  width: 660,
};

it('tells every family of hosts in its own words', () => {
  expect(heightMessages({ ...told, childId: 'pym-0', secret: 'x1', sizerId: 'a' }, '')).toEqual([
    { type: 'silklines:height', figure: 'corridor-middle', height: 412 },
    { sentinel: 'amp', type: 'embed-size', height: 412 },
    { 'datawrapper-height': { 'corridor-middle': 412 } },
    '{"src":"https://a.example/embed/","context":"iframe.resize","height":412}',
    'pymxPYMxpym-0xPYMxheightxPYMx412',
    { message: 'height', value: 412, secret: 'x1' },
    '[iFrameSizer]a:412:660:',
  ]);
  const first = heightMessages({ ...told, sizerId: 'a' }, 'init');
  expect(first.at(-1)).toBe('[iFrameSizer]a:412:660:init');
});

it('speaks to pym, WordPress and iframe-resizer only where they gave a name', () => {
  const messages = heightMessages(told, '').filter(Boolean);
  expect(messages).toHaveLength(4);
  expect(JSON.stringify(messages)).not.toMatch(/pym|secret|iFrameSizer/);
});

it('tells heights within 0.7 KB, compressed as hosts do it on the fly', async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { tellHeight } from './heights.ts';
        import { namesIn } from './host-names.ts';
        const main = document.querySelector('main');
        tellHeight(main, main.dataset.figure, namesIn(location.search, location.hash));`,
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
  expect(brotliCompressSync(script, { params }).length).toBeLessThanOrEqual(0.7 * 1024);
});
