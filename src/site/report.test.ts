import { expect, test } from 'vitest';
import { reportAddress } from './report.ts';

const reported = {
  title: 'Xi’an & 3,849 trips',
  address: 'https://example.org/facts/1/',
  sentence: 'Xi’an ran 3,849 trips.',
};
const filled = (target: string) => new URL(reportAddress(target, reported)).searchParams;

test('a mail has the title as its subject, sentence and address in its text', () => {
  const mail = filled('mailto:desk@example.org');
  expect(mail.get('subject')).toContain('Xi’an & 3,849 trips');
  expect(mail.get('body')).toContain('Xi’an ran 3,849 trips.');
  expect(mail.get('body')).toContain('https://example.org/facts/1/');
});

test('a form for issues has title and body, beside what its address asks for already', () => {
  const issue = filled('https://example.org/issues/new?labels=error');
  expect(issue.get('labels')).toBe('error');
  expect(issue.get('title')).toContain('3,849');
  expect(issue.get('body')).toContain('https://example.org/facts/1/');
});

test.each(['', 'desk@example.org', 'javascript:alert(1)', 'http://example.org/', 'mailto:'])(
  'nothing is written where %j is no address to report to',
  (target) => {
    expect(reportAddress(target, reported)).toBe('');
  },
);

test('of a page as a whole no sentence is told', () => {
  const { sentence, ...page } = reported;
  for (const of of [page, { ...page, sentence: undefined }]) {
    const body = new URL(reportAddress('mailto:desk@example.org', of)).searchParams.get('body');
    expect(body).toMatch(/^[^\n]*https:\/\/example\.org\/facts\/1\//);
    expect(body).not.toContain(sentence);
  }
});
