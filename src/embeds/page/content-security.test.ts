import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { addContentSecurityPolicy, policySlot } from './content-security.ts';

/** The directives of a document's policy, by their names. */
function policyOf(html: string, allowed?: Parameters<typeof addContentSecurityPolicy>[1]) {
  const page = addContentSecurityPolicy(`<head>${policySlot}</head>${html}`, allowed);
  const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
  return Object.fromEntries(
    policy.split('; ').map((one) => [one.split(' ', 1)[0], one.slice(one.indexOf(' ') + 1)]),
  );
}
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

it('what stands in a document may run and look as it does, and nothing else', () => {
  const policy = policyOf(
    '<style>a{}</style><script>run()</script><script type="application/json">{}</script>',
  );
  expect(policy).toMatchObject({
    'default-src': "'none'",
    'script-src': hashOf('run()'),
    'style-src': hashOf('a{}'),
    'font-src': "'none'",
    'trusted-types': "'none'",
    'require-trusted-types-for': "'script'",
  });
});

it('files of its site that are named may be fetched, a script by a policy of its own', () => {
  const scripts = ['https://site.example/js/map.js'];
  const fonts = ['https://site.example/a.woff2', 'https://site.example/b.woff2'];
  expect(policyOf('', { scripts, fonts })).toMatchObject({
    'script-src': scripts[0],
    'style-src': "'none'",
    'font-src': fonts.join(' '),
    'trusted-types': 'silklines-map',
  });
});
