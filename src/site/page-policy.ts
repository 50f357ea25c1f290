/**
 * What a page of the site may fetch and run: files of the site, and no script or style that stands in the page. Blocks of
 * data are not run. Who may frame a page only a header can say; `scripts/build/headers.ts` has those.
 */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  // Previews of embedded figures.
  "frame-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join(';');
