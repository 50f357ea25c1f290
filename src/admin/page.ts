import { adminMessages } from '../messages/admin.ts';
import { siteMessages } from '../messages/site.ts';

export interface PageSetting {
  /** Path the site is served under, with slashes at both ends. */
  base: string;
  /** Other sites the form talks to, those of a hosted backend. */
  connect?: readonly string[];
  /** Other sites pictures come from. */
  images?: readonly string[];
}

/**
 * The page of the editors' form, with a policy of its own: Decap checks its configuration with functions it makes from
 * text, and sets its styles inline.
 */
export function adminPage({ base, connect = [], images = [] }: PageSetting): string {
  const policy = [
    "default-src 'none'",
    "script-src 'self' 'unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    ['img-src', "'self'", 'data:', 'blob:', ...images].join(' '),
    "font-src 'self' data:",
    ['connect-src', "'self'", 'blob:', ...connect].join(' '),
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const t = adminMessages;
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex, nofollow">',
    '<meta name="referrer" content="same-origin">',
    `<title>${t.title} · ${siteMessages.name}</title>`,
    `<link rel="icon" href="${base}icon.svg" type="image/svg+xml">`,
    `<link rel="stylesheet" href="${base}admin/form.css">`,
    `<script src="${base}admin/form.js"></script>`,
    `<script defer src="${base}admin/decap-cms.js"></script>`,
    '</head>',
    '<body>',
    `<noscript><p>${t.needsScript}</p></noscript>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
