import { escapePattern } from '../../src/atlas/gazetteer/named.ts';
import { isText } from '../../src/site/media-types.ts';
import { type Headers, type Kind, kinds, patterned, secureOnly } from '../build/headers.ts';
import {
  below,
  type ConfigFiles,
  framedFolders,
  type HostedSite,
  headerNames,
  hiddenPattern,
  otherwise,
  quoted,
} from './hosted-site.ts';

/**
 * The site for Apache: an `.htaccess` for the folder of the site, which needs `AllowOverride FileInfo Indexes` and the
 * modules headers, mime and rewrite. Conditions of headers are not exclusive there and the last one holds, so those of the
 * kinds stand in reverse, each setting and taking away what is not as on all other pages.
 */
export const apacheFiles = (site: HostedSite): ConfigFiles => ({
  htaccess: [
    '# The .htaccess of the site’s folder. Written by npm run hosting.',
    files(site),
    headers(site),
    rewrites(site),
  ]
    .join('\n\n')
    .concat('\n'),
});

/** A file may have been answered by a compressed copy of it. */
const withCopies = (pattern: string): string =>
  pattern.endsWith('$') ? `${pattern.slice(0, -1)}(?:\\.br|\\.gz)?$` : pattern;

function files({ base, types }: HostedSite): string {
  return [
    'DirectoryIndex index.html',
    `ErrorDocument 404 ${base}404.html`,
    ...framedFolders.map(
      (name) =>
        `<If "%{REQUEST_URI} =~ m#^${escapePattern(base)}${name}/#">\n    ErrorDocument 404 ${base}${name}/404.html\n</If>`,
    ),
    ...[...types].map(([ending, type]) => `AddType ${type} .${ending}`),
    `AddCharset utf-8 ${[...types]
      .filter(([, type]) => isText(type))
      .map(([ending]) => `.${ending}`)
      .join(' ')}`,
    '# Copies are what they are copies of; Breton is none of their languages.',
    'RemoveType .gz .br',
    'RemoveLanguage .br',
    'AddEncoding br .br',
    'AddEncoding gzip .gz',
  ].join('\n');
}

function headers({ base }: HostedSite): string {
  const when = ({ pattern }: Kind) =>
    quoted(`expr=%{REQUEST_URI} =~ m#${withCopies(below(base, pattern))}#`).replaceAll(
      '\\\\',
      '\\',
    );
  return [
    ...Object.entries(otherwise).map(
      ([name, value]) => `Header always set ${name} ${quoted(value)}`,
    ),
    'Header merge Vary Accept-Encoding',
    ...Object.entries(secureOnly).map(
      ([name, value]) =>
        `Header always set ${name} ${quoted(value)} "expr=%{HTTPS} == 'on' || req_novary('X-Forwarded-Proto') == 'https'"`,
    ),
    ...patterned
      .toReversed()
      .flatMap((kind) =>
        differences(kind.headers).map((line) => `Header always ${line} ${when(kind)}`),
      ),
  ].join('\n');
}

/** What to set and take away so that all headers are those of a kind, whatever kind came before. */
function differences(own: Headers): string[] {
  return headerNames.flatMap((name) => {
    const value = own[name];
    if (value === undefined) return [`unset ${name}`];
    return name in otherwise && kinds.every((kind) => kind.headers[name] === value)
      ? []
      : [`set ${name} ${quoted(value)}`];
  });
}

function rewrites({ base, moved, gone, brotli }: HostedSite): string {
  const inside = (path: string) => escapePattern(path.slice(base.length));
  const copies = [...(brotli ? [['br', 'br']] : []), ['gzip', 'gz']];
  return [
    'RewriteEngine On',
    `RewriteBase ${base}`,
    '# What a reader asks for, not what the server goes on to.',
    'RewriteCond %{ENV:REDIRECT_STATUS} ^$',
    `RewriteRule ${quoted(hiddenPattern).replaceAll('\\\\', '\\')} - [R=404,L]`,
    ...[...moved].map(([from, to]) => `RewriteRule ^${inside(from)}$ ${to} [R=301,NE,L]`),
    ...(gone.length === 0
      ? []
      : [
          '# The page of what is gone is the document of its own error.',
          `ErrorDocument 410 "${base}%{ENV:SILKLINES_GONE}"`,
          ...gone.flatMap((path) => [
            'RewriteCond %{ENV:REDIRECT_STATUS} ^$',
            `RewriteRule ^${inside(path)}$ - [E=SILKLINES_GONE:${path.slice(base.length)}index.html,R=410,L]`,
          ]),
        ]),
    ...copies.flatMap(([coding, ending]) => [
      `RewriteCond %{HTTP:Accept-Encoding} \\b${coding}\\b`,
      `RewriteCond %{REQUEST_FILENAME}index.html.${ending} -f`,
      `RewriteRule ^(.*/)?$ $1index.html.${ending} [L]`,
      `RewriteCond %{HTTP:Accept-Encoding} \\b${coding}\\b`,
      `RewriteCond %{REQUEST_FILENAME}.${ending} -f`,
      `RewriteRule ^(.+)$ $1.${ending} [L]`,
    ]),
  ].join('\n');
}
