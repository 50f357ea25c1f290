import { slimPage } from '../../scripts/build/pages/slim.ts';

/** A page as text that comes out of a build as text: see `slimPage`. */
export const slimHtml = (html: string): string =>
  Buffer.from(slimPage(Buffer.from(html))).toString();
