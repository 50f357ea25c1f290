// What reads articles and checks them: two hundred and fifty files of code, which a server whose stories are all stored
// loads after its first page.
export { withEarlier } from '../../src/desk/source-entry.ts';
export { readerOf } from '../../src/extraction/editing/read-text.ts';
export { checkDirectives, checkSeries } from '../../src/extraction/reader/check-directives.ts';
export { readArticle } from '../../src/extraction/reader/read-article.ts';
export { readMarkdown } from '../../src/markdown/parse/markdown.ts';
export { checkArticle } from '../check/check-article.ts';
export { listAddresses } from '../check/check-input.ts';
export { findTargets } from '../check/check-targets.ts';
export { StoryRegisters } from '../facts/register-run.ts';
export { keepPassage } from '../source/passages.ts';
export { fetchSource, pastedSource } from '../source/read-source.ts';
