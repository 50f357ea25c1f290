import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';

const folder = join(import.meta.dirname, '..');

/**
 * Pages made by frameworks that show the year of their state and pass it to a figure; `window.set(year)` renders them
 * again.
 */
export const apps: Readonly<Record<string, (figure: string) => string>> = {
  react: (
    figure,
  ) => `import { createElement, useState } from 'react'; import { createRoot } from 'react-dom/client';
    const App = () => { const [year, set] = useState('2018'); window.set = set;
      return createElement('div', null, createElement('p', null, 'The year ' + year),
        createElement('silklines-figure', { figure: '${figure}', year, style: { display: 'block' } })); };
    createRoot(document.querySelector('#app')).render(createElement(App));`,
  vue: (figure) => `import { createApp, h, ref } from 'vue/dist/vue.runtime.esm-bundler.js';
    const year = ref('2018'); window.set = (to) => { year.value = to; };
    createApp({ render: () => h('div', [h('p', 'The year ' + year.value),
      h('silklines-figure', { figure: '${figure}', year: year.value, style: 'display:block' })]) }).mount('#app');`,
  svelte: (figure) => `import { mount } from 'svelte'; import App from '${figure}.svelte';
    mount(App, { target: document.querySelector('#app') });`,
};

const svelteApp = (
  figure: string,
) => `<script> let year = $state('2018'); window.set = (to) => { year = to; }; </script>
  <p>The year {year}</p><silklines-figure figure="${figure}" {year} style="display:block"></silklines-figure>`;

/** Compiles the one component there is, which is named by its figure. */
const svelte: Plugin = {
  name: 'svelte',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /\.svelte$/ }, ({ path }) => ({ path, namespace: 'svelte' }));
    onLoad({ filter: /./, namespace: 'svelte' }, async ({ path }) => {
      const { compile } = createRequire(import.meta.url)('svelte/compiler');
      const source = svelteApp(path.replace(/\.svelte$/, ''));
      const { js } = compile(source, { generate: 'client', filename: join(folder, 'app.svelte') });
      return { contents: js.code, resolveDir: folder };
    });
  },
};

/** The script of a framework's page with a figure, as it may stand in HTML. */
export async function appScript(name: string, figure: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: apps[name]?.(figure) ?? '', resolveDir: folder },
    bundle: true,
    write: false,
    format: 'iife',
    define: { 'process.env.NODE_ENV': '"production"' },
    conditions: ['browser'],
    logLevel: 'silent',
    plugins: [svelte],
  });
  return (outputFiles[0]?.text ?? '').replaceAll('</script', '<\\/script');
}
