import { isText } from '../../src/site/media-types.ts';
import { kinds, patterned, secureOnly } from '../build/headers.ts';
import {
  below,
  type ConfigFiles,
  framedFolders,
  type HostedSite,
  headerNames,
  hiddenPattern,
  otherwise,
} from './hosted-site.ts';

/**
 * The site for nginx: `silklines-maps.conf`, to be included in `http`, and `silklines-site.conf`, in a `server` of it.
 *
 * Headers are values of maps by kind of address, because `add_header` in one location would take away those of the
 * location around it. A copy `x.br` or `x.gz` beside a file is sent in its place to whoever takes it.
 */
export const nginxFiles = (site: HostedSite): ConfigFiles => ({
  'silklines-maps.conf': maps(site),
  'silklines-site.conf': locations(site),
});

const quoted = (value: string): string => `"${value.replaceAll('"', '\\"')}"`;
const variable = (header: string): string =>
  `$silklines_${header.toLowerCase().replaceAll('-', '_')}`;

function map(from: string, to: string, lines: readonly string[]): string {
  return [`map ${from} ${to} {`, ...lines.map((line) => `    ${line}`), '}'].join('\n');
}

function maps({ base, moved, gone }: HostedSite): string {
  const byKind = headerNames.map((name) => {
    const usual = otherwise[name] ?? '';
    const differing = kinds.filter(({ headers }) => (headers[name] ?? '') !== usual);
    return map('$silklines_kind', variable(name), [
      `default ${quoted(usual)};`,
      ...differing.map(({ name: kind, headers }) => `${kind} ${quoted(headers[name] ?? '')};`),
    ]);
  });
  const secure = Object.entries(secureOnly).map(([name, value]) =>
    map('$https$http_x_forwarded_proto', variable(name), [
      'default "";',
      `"~^(?:on|https)" ${quoted(value)};`,
    ]),
  );
  return [
    '# Include in http { }. Written by npm run hosting.',
    '# Addresses are long.\nmap_hash_bucket_size 256;\nmap_hash_max_size 16384;',
    map('$uri', '$silklines_kind', [
      'default page;',
      ...patterned.map((kind) => `${quoted(`~${below(base, kind.pattern)}`)} ${kind.name};`),
    ]),
    ...byKind,
    '# Sent over HTTPS alone, here or at a server before this one.',
    ...secure,
    '# Asked anew after each step inside the server: what is gone is answered by its page with another status.',
    map('$uri', '$silklines_moved', [
      'volatile;',
      'default "";',
      ...[...moved].map(([from, to]) => `${quoted(from)} ${quoted(to)};`),
    ]),
    map('$uri', '$silklines_gone', [
      'volatile;',
      'default "";',
      ...gone.map((path) => `${quoted(path)} ${quoted(`${path}index.html`)};`),
    ]),
  ]
    .join('\n\n')
    .concat('\n');
}

function locations({ base, folder, types, brotli }: HostedSite): string {
  const texts = [...new Set(types.values())].filter((type) => isText(type) && type !== 'text/html');
  const inSite = [
    `alias ${quoted(`${folder}/`)};`,
    'index index.html;',
    'absolute_redirect off;',
    'etag on;',
    '# What was found in the last five seconds is not looked for again: a page is asked for as a folder, a file and two copies.',
    'open_file_cache max=4096 inactive=60s;',
    'open_file_cache_valid 5s;',
    'gzip_static on;',
    'gzip_vary on;',
    ...(brotli
      ? [
          '# Needs libnginx-mod-http-brotli-static; npm run hosting -- --gzip-only leaves it out.',
          'brotli_static on;',
        ]
      : []),
    'charset utf-8;',
    `charset_types ${texts.join(' ')};`,
    'types {',
    ...[...types].map(([ending, type]) => `    ${type} ${ending};`),
    '}',
    ...[...headerNames, ...Object.keys(secureOnly)].map(
      (name) => `add_header ${name} ${variable(name)} always;`,
    ),
  ];
  const location = (path: string, lines: readonly string[]) =>
    [`location ${path} {`, ...lines.map((line) => `    ${line}`), '}'].join('\n');
  const framed = framedFolders.map((name) =>
    location(`${base}${name}/`, [
      ...inSite.map((line) => line.replace(/^(alias ".*)";$/, `$1${name}/";`)),
      `error_page 404 ${base}${name}/404.html;`,
    ]),
  );
  return [
    '# Include in server { }. Written by npm run hosting.',
    ...(base === '/' ? [] : [`location = ${base.slice(0, -1)} { return 301 ${base}; }`]),
    location(base, [
      ...inSite,
      `error_page 404 ${base}404.html;`,
      'error_page 410 $silklines_gone;',
      'if ($silklines_moved) { return 301 $silklines_moved; }',
      'if ($silklines_gone) { return 410; }',
      `location ~ ${quoted(below(base, hiddenPattern))} { return 404; }`,
    ]),
    ...framed,
  ]
    .join('\n\n')
    .concat('\n');
}
