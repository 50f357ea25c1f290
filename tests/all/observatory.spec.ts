import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'playwright/test';
import { serverNames, whyNoServer } from '../../scripts/serve/web-servers.ts';
import { ask, hostSite } from '../support/hosted.ts';
import { sites } from '../support/sites.ts';

// Points by the rules of MDN's HTTP Observatory, for what each host sends with the front page. What a host does with the
// connection (a certificate, a redirect from HTTP) is taken for done.

// The servers share one compressed copy of the site.
test.describe.configure({ mode: 'serial' });

type Headers = Record<string, string>;

interface Test {
  constructor: { name: string };
  result: string;
  pass: boolean;
}

/** The parts of the package that judge an answer; its own scan would look for the site in the network. */
async function loadRules() {
  const packages = createRequire(import.meta.url);
  const folder = dirname(packages.resolve('@mdn/mdn-http-observatory/package.json'));
  // A list that its install script fetches: of sites that browsers ask over HTTPS alone. Ours is not on it.
  const preloaded = join(folder, 'conf', 'hsts-preload.json');
  if (!existsSync(preloaded)) writeFileSync(preloaded, '{}');
  const load = (file: string) => import(pathToFileURL(join(folder, 'src', file)).href);
  const [{ ALL_TESTS }, { Requests }, { parseHttpEquivHeaders }, { getScoreModifier }] =
    await Promise.all(
      ['constants.js', 'types.js', 'retriever/utils.js', 'grader/grader.js'].map(load),
    );
  const { AxiosHeaders } = packages('axios') as {
    AxiosHeaders: new (headers: Headers) => object;
  };

  return (headers: Headers, html: string) => {
    const url = new URL('https://site.example/');
    const answer = () => ({
      headers: new AxiosHeaders({ 'content-type': 'text/html; charset=utf-8', ...headers }),
      request: { headers: new AxiosHeaders({}) },
      status: 200,
      verified: true,
      data: html,
    });
    const asked = new Requests(url.hostname);
    asked.resources.path = html;
    for (const name of ['auto', 'cors', 'http', 'https']) asked.responses[name] = answer();
    asked.responses.auto.httpEquiv = parseHttpEquivHeaders(html, url.href);
    asked.responses.httpRedirects = [
      { url: new URL('http://site.example/'), status: 301 },
      { url, status: 200 },
    ];
    asked.responses.httpsRedirects = [{ url, status: 200 }];
    asked.session = { url };
    const results: Test[] = ALL_TESTS.map((judge: (of: object) => Test) => judge(asked));
    const points = results.map(({ result }) => getScoreModifier(result) as number);
    const lost = points.filter((one) => one < 0).reduce((sum, one) => sum + one, 100);
    // Points beyond a hundred are for those alone who lose hardly any.
    const score = lost < 90 ? lost : points.reduce((sum, one) => sum + one, 100);
    const failed = results.filter(({ pass }) => !pass).map(({ constructor: { name } }) => name);
    return { score, failed };
  };
}

const front = () => readFileSync(join(sites.edited.folder, 'index.html'), 'utf8');

/** What the first rule of the built `_headers` says, which is that of the front page. */
function headersOfFile(): Headers {
  const text = readFileSync(join(sites.edited.folder, '_headers'), 'utf8');
  const [, ...lines] = (text.split('\n\n')[0] ?? '').split('\n');
  return Object.fromEntries(
    lines.map((line) => {
      const at = line.indexOf(': ');
      return [line.slice(2, at).toLowerCase(), line.slice(at + 2)];
    }),
  );
}

const best = { score: 130, failed: [] };

test('Netlify and Cloudflare Pages, by _headers, have full points', async () => {
  const rules = await loadRules();
  expect(rules(headersOfFile(), front())).toEqual(best);
});

// A server that this machine lacks is told of by the suite of its own name.
for (const server of serverNames.filter((name) => whyNoServer(name) === null)) {
  test(`${server} has full points`, async () => {
    test.setTimeout(300_000);
    const hosted = await hostSite(server, 'edited');
    try {
      const { headers } = await ask(hosted, '/', { 'X-Forwarded-Proto': 'https' });
      const rules = await loadRules();
      expect(rules(headers as Headers, front())).toEqual(best);
    } finally {
      await hosted.close();
    }
  });
}

test('GitHub Pages, which sends none of it, loses what only a header can say', async () => {
  const rules = await loadRules();
  expect(rules({}, front())).toEqual({
    score: 55,
    failed: ['strict-transport-security', 'x-content-type-options', 'x-frame-options'],
  });
});
