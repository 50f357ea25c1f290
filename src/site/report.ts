import { fill } from '../messages/fill.ts';
import { reportMessages as t } from '../messages/report.ts';

/** What is reported: where it stands and what it says. */
export interface Reported {
  /** Headline or words, for the subject. */
  title: string;
  /** Full address of the page. */
  address: string;
  /** The sentence the figure stands in, where it is one figure. */
  sentence?: string | undefined;
}

/**
 * The address at which a mistake is reported, filled in as far as the page knows: a new issue or a mail. '' where the site was
 * told of none.
 *
 * @example reportAddress('mailto:desk@example.org', reported) // 'mailto:desk@example.org?subject=…&body=…'
 * @param target `REPORT_TO`: `mailto:…`, or the address of a form for new issues that takes `title` and `body`
 */
export function reportAddress(target: string, { title, address, sentence }: Reported): string {
  if (!/^(?:mailto:[^\s?]+@[^\s?]+|https:\/\/\S+)$/.test(target)) return '';
  const isMail = target.startsWith('mailto:');
  const body = [
    sentence === undefined ? '' : fill(t.sentence, { sentence }),
    fill(t.page, { address }),
    t.wrong,
  ];
  const fields = {
    [isMail ? 'subject' : 'title']: fill(t.subject, { title }),
    body: body.filter(Boolean).join('\n\n'),
  };
  const query = Object.entries(fields)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  return `${target}${target.includes('?') ? '&' : '?'}${query}`;
}
