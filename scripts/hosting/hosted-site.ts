import { escapePattern } from '../../src/atlas/gazetteer/named.ts';
import { type Headers, headersFor, kinds } from '../build/headers.ts';

/** What a web server has to know of a built site. */
export interface HostedSite {
  /** Path the site is served under, with slashes at both ends: `/silklines/`. */
  base: string;
  /** Absolute path of its folder on the server, without a slash at its end. */
  folder: string;
  /** Addresses that have moved, and where they are now; full paths. */
  moved: ReadonlyMap<string, string>;
  /** Addresses of pages that say that what stood there is gone; full paths. */
  gone: readonly string[];
  /** Media types by the endings of the site's files. */
  types: ReadonlyMap<string, string>;
  /** Whether the server can send copies that are compressed with Brotli. */
  brotli: boolean;
}

/** Files of a configuration, by name. */
export type ConfigFiles = Readonly<Record<string, string>>;

/** Folders that answer with a page of their own where there is nothing, which other sites may frame. */
export const framedFolders = ['embed', 'pin'] as const;

/** What is never served: dotfiles but for `/.well-known/`, a file for other hosts, and compressed copies by themselves. */
export const hiddenPattern = '^(?:(?:.*/)?\\.(?:[^w]|w[^e]).*|_headers|.*\\.(?:br|gz))$';

/** Headers of every address that is of none of these. */
export const otherwise: Headers = headersFor('');

/** Names of the headers that are sent with any kind of address. */
export const headerNames: readonly string[] = [
  ...new Set(kinds.flatMap(({ headers }) => Object.keys(headers))),
];

/** A value as Apache and Caddy read it. */
export const quoted = (value: string): string => `"${value.replace(/["\\]/g, '\\$&')}"`;

/** The pattern of a kind with the base before it. */
export const below = (base: string, pattern: string): string =>
  `^${escapePattern(base)}${pattern.replace(/^\^/, '')}`;
