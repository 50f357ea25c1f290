import { lookup } from 'mrmime';

/**
 * Media type of a file by its name or its ending, without an encoding.
 *
 * @example typeOf('icon.ico') // 'image/x-icon'
 */
export const typeOf = (name: string): string =>
  /(?:^|\.)ico$/.test(name) ? 'image/x-icon' : (lookup(name) ?? 'application/octet-stream');

/** Whether a media type is of text, which has an encoding and is worth compressing. */
export const isText = (type: string): boolean => /^text\/|json|xml|yaml|javascript/.test(type);

/** A media type as it is sent: with the encoding that all text of a site has. */
export const withCharset = (type: string): string =>
  isText(type) ? `${type}; charset=utf-8` : type;

/** What is sent as the type of a file, by its name. */
export const contentType = (name: string): string => withCharset(typeOf(name));
