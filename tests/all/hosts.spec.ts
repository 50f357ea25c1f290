import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'playwright/test';
import { hostForAll, inside, listen } from '../hosts/host.ts';
import { address } from '../support/sites.ts';

// Figures in pages made by what others make pages with. The packages of this folder are installed when
// `npm test -- --all` runs, not before.

const chart = 'series-china-europe-train-trips-zhengzhou-year';
const { resolve } = createRequire(import.meta.url);

const host = hostForAll();

const site = () => new URL(address('')).origin;

test('iframe-resizer gives its frame the height of the figure, whichever of the two wakes first', async ({
  page,
}) => {
  const script = readFileSync(resolve('iframe-resizer/js/iframeResizer.min.js'), 'utf8');
  for (const wait of [0, 1500]) {
    await host.open(
      page,
      `<iframe id="abb.1" title="Figure" src="${address(`embed/${chart}/`)}" width="100%" height="90"></iframe>`,
      `<script>${script}</script><script>
        window.inits = 0;
        addEventListener('DOMContentLoaded', () => setTimeout(() => iFrameResize({
          checkOrigin: ['${site()}'], onInit: () => { inits += 1; } }, '#abb\\\\.1'), ${wait}));
      </script>`,
    );
    await expect
      .poll(async () => {
        const height = await inside(page)
          .locator('main')
          .evaluate((main) => Math.ceil(main.getBoundingClientRect().height));
        const frame = await page.locator('iframe').evaluate((one) => one.clientHeight);
        return Math.abs(frame - height);
      })
      .toBeLessThanOrEqual(1);
    expect(await page.evaluate(() => (window as unknown as { inits: number }).inits)).toBe(1);
  }
});

/** Pages that show the year of their state and pass it to the figure; `window.set(year)` renders them again. */
const apps: Record<string, string> = {
  react: `import { createElement, useState } from 'react'; import { createRoot } from 'react-dom/client';
    const App = () => { const [year, set] = useState('2018'); window.set = set;
      return createElement('div', null, createElement('p', null, 'The year ' + year),
        createElement('silklines-figure', { figure: '${chart}', year, style: { display: 'block' } })); };
    createRoot(document.querySelector('#app')).render(createElement(App));`,
  vue: `import { createApp, h, ref } from 'vue/dist/vue.runtime.esm-bundler.js';
    const year = ref('2018'); window.set = (to) => { year.value = to; };
    createApp({ render: () => h('div', [h('p', 'The year ' + year.value),
      h('silklines-figure', { figure: '${chart}', year: year.value, style: 'display:block' })]) }).mount('#app');`,
  svelte: `import { mount } from 'svelte'; import App from 'app.svelte';
    mount(App, { target: document.querySelector('#app') });`,
};
const svelteApp = `<script> let year = $state('2018'); window.set = (to) => { year = to; }; </script>
  <p>The year {year}</p><silklines-figure figure="${chart}" {year} style="display:block"></silklines-figure>`;

for (const [name, source] of Object.entries(apps)) {
  test(`in a page of ${name} that renders again the figure stays, and follows`, async ({
    page,
  }) => {
    const { outputFiles } = await build({
      stdin: { contents: source, resolveDir: import.meta.dirname },
      bundle: true,
      write: false,
      format: 'iife',
      define: { 'process.env.NODE_ENV': '"production"' },
      conditions: ['browser'],
      logLevel: 'silent',
      plugins: [
        {
          name: 'svelte',
          setup: ({ onResolve, onLoad }) => {
            onResolve({ filter: /^app\.svelte$/ }, () => ({
              path: join(import.meta.dirname, 'app.svelte'),
              namespace: 'svelte',
            }));
            onLoad({ filter: /./, namespace: 'svelte' }, async () => {
              const { compile } = createRequire(import.meta.url)('svelte/compiler');
              const { js } = compile(svelteApp, { generate: 'client', filename: 'app.svelte' });
              return { contents: js.code, resolveDir: import.meta.dirname };
            });
          },
        },
      ],
    });
    const complaints = listen(page, [host.origin, site()]);
    await host.open(
      page,
      `<div id="app"></div><script>${(outputFiles[0]?.text ?? '').replaceAll('</script', '<\\/script')}</script>`,
      `<script src="${address('embed.v2.js')}"></script>`,
    );
    const marks = inside(page).locator('.chart-mark.is-asked:visible');
    await expect(marks).toHaveAttribute('aria-label', /2018/);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.evaluate(() => (window as unknown as { set(year: string): void }).set('2021'));
    await expect(page.getByText('The year 2021')).toBeVisible();
    await expect(marks).toHaveAttribute('aria-label', /2021/);
    expect(asked).toEqual([]);
    expect(complaints).toEqual([]);
  });
}
