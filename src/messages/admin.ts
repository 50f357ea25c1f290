/** The editors’ form and its preview. */
export const adminMessages = {
  title: 'Write a story',
  stories: 'Stories',
  story: 'Story',
  body: 'Text',
  bodyHint:
    'Markdown. A figure stands on a line of its own: ::map or ::chart{series=…}. Cite a source where its figure stands: [^id]',
  untitled: 'A story without a title',
  brokenTitle: 'Cannot be read: {title}',
  brokenDek:
    'The front matter of this file cannot be read; the preview says why. Mend it in the text below, where the whole file stands, and save it: the fields are then filled from it.',
  broken: 'The front matter still cannot be read; nothing was saved. The preview says why.',
  entry: 'Entry',
  changedOnDisk:
    'This file was changed on disk since the form read it. Copy your text, open the story anew and put it in again.',
  unnamedSource: 'a source yet to be named',
  preview: 'Preview',
  previewEmpty: 'The story appears here as you write it.',
  previewProblems: { one: 'One thing to mend', other: '{count} things to mend' },
  previewWarnings: { one: 'One thing to check', other: '{count} things to check' },
  previewGone: 'The preview does not answer. Is npm run admin still running?',
  previewFailed: 'The preview cannot be drawn: {message}',
  line: 'Line {line}',
  lineOfText: 'Line {line}, {ofText} of the text',
  needsScript: 'This form needs JavaScript. Stories can also be written as Markdown files.',
} as const;
