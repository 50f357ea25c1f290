import { escapePattern } from '../../src/atlas/gazetteer/named.ts';
import { withCharset } from '../../src/site/media-types.ts';
import { type Headers, headersFor, patterned, secureOnly } from '../build/headers.ts';
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
 * The site for Caddy: `silklines.caddy`, to be imported within the block of a site. Blocks of `handle` exclude each
 * other, so that an address has the headers of the first kind it meets.
 */
export const caddyFiles = (site: HostedSite): ConfigFiles => ({
  'silklines.caddy': [
    '# Import within the block of a site. Written by npm run hosting.',
    ...(site.base === '/' ? [] : [`redir ${site.base.slice(0, -1)} ${site.base} 301`]),
    routes(site),
    errors(site),
  ]
    .join('\n\n')
    .concat('\n'),
});

/** Between back quotes nothing is escaped. */
const raw = (value: string): string => `\`${value}\``;
const indent = (lines: readonly string[]): string[] =>
  lines.flatMap((line) => line.split('\n')).map((line) => `\t${line}`);
const block = (head: string, lines: readonly string[]): string =>
  [`${head} {`, ...indent(lines), '}'].join('\n');

const headerLines = (headers: Headers): string[] =>
  Object.entries(headers).map(([name, value]) => `${name} ${quoted(value)}`);

/** Headers of each kind, and what is sent over HTTPS alone, here or at a server before this one. */
function headersByKind({ base, types }: HostedSite): string[] {
  return [
    '@silklines_https expression `{scheme} == "https" || {header.X-Forwarded-Proto} == "https"`',
    block('header @silklines_https', headerLines(secureOnly)),
    ...patterned.map(
      ({ name, pattern }) => `@silklines_${name} path_regexp ${raw(below(base, pattern))}`,
    ),
    // Within a route blocks would not exclude each other.
    block('handle', [
      ...patterned.map(({ name, headers }) =>
        block(`handle @silklines_${name}`, [block('header', headerLines(headers))]),
      ),
      block('handle', [block('header', headerLines(otherwise))]),
    ]),
    ...[...types].flatMap(([ending, type]) => [
      `@silklines_file_${ending} path *.${ending}`,
      `header @silklines_file_${ending} Content-Type ${quoted(withCharset(type))}`,
    ]),
  ];
}

const copies = ({ brotli }: HostedSite): string => `precompressed ${brotli ? 'br gzip' : 'gzip'}`;

function files(site: HostedSite, status?: number): string {
  return block(`file_server${status === undefined ? '' : ' @silklines_gone'}`, [
    `root ${quoted(site.folder)}`,
    'index index.html',
    copies(site),
    ...(status === undefined ? [] : [`status ${status}`]),
  ]);
}

function routes(site: HostedSite): string {
  const { base, moved, gone } = site;
  const strip = base === '/' ? [] : [`uri strip_prefix ${base.slice(0, -1)}`];
  return block(`route ${base}*`, [
    `@silklines_hidden path_regexp ${raw(below(base, hiddenPattern))}`,
    'error @silklines_hidden 404',
    ...(moved.size === 0
      ? []
      : [
          block('map {path} {silklines_moved}', [
            ...[...moved].map(([from, to]) => `${from} ${to}`),
            'default ""',
          ]),
          '@silklines_moved expression `{silklines_moved} != ""`',
          'redir @silklines_moved {silklines_moved} 301',
        ]),
    ...headersByKind(site),
    ...(gone.length === 0
      ? []
      : [`@silklines_gone path ${gone.map((path) => path.slice(base.length - 1)).join(' ')}`]),
    ...strip,
    ...(gone.length === 0 ? [] : [files(site, 410)]),
    files(site),
  ]);
}

/** Where there is nothing: a page that may be kept by nobody, with none of the headers the address would have had. */
function errors(site: HostedSite): string {
  const { base, folder } = site;
  const page = (headers: Headers, file: string) => [
    block('header', [
      ...headerNames.filter((name) => !(name in headers)).map((name) => `-${name}`),
      ...headerLines(headers),
      'Content-Type "text/html; charset=utf-8"',
    ]),
    `root * ${quoted(folder)}`,
    `rewrite * ${file}`,
    block('file_server', [copies(site)]),
  ];
  return block('handle_errors', [
    ...framedFolders.flatMap((name) => [
      `@silklines_none_${name} path_regexp ${raw(`^${escapePattern(base)}${name}/`)}`,
      block(`handle @silklines_none_${name}`, page(headersFor(`${name}/`), `/${name}/404.html`)),
    ]),
    `@silklines_none path ${base}*`,
    block('handle @silklines_none', page(otherwise, '/404.html')),
  ]);
}
