import { createHash } from 'node:crypto';

/** Where a document leaves room for its policy. */
export const policySlot = '<!--policy-->';

/**
 * Puts a content security policy into a document that permits the scripts and styles that stand in it, by hash, and
 * from its own site the files named; nothing else.
 */
export function addContentSecurityPolicy(
  html: string,
  { scripts = [], fonts = [] }: { scripts?: readonly string[]; fonts?: readonly string[] } = {},
): string {
  const policy = [
    "default-src 'none'",
    `script-src ${sources([...hashes(html, 'script'), ...scripts])}`,
    `style-src ${sources(hashes(html, 'style'))}`,
    `font-src ${sources(fonts)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    // Nothing that runs in it makes HTML of a text; what fetches the script of a map says which address.
    "require-trusted-types-for 'script'",
    `trusted-types ${scripts.length > 0 ? 'silklines-map' : "'none'"}`,
  ].join('; ');
  return html.replace(
    policySlot,
    () => `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
  );
}

const sources = (list: readonly string[]): string => list.join(' ') || "'none'";

/** Scripts of a data type are not run and need no permission. */
function hashes(html: string, name: 'script' | 'style'): string[] {
  return [...html.matchAll(new RegExp(`<${name}>([\\s\\S]*?)</${name}>`, 'g'))].map(
    ([, content = '']) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`,
  );
}
