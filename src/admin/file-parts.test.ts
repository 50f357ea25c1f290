import { expect, it } from 'vitest';
import { offsetInFile, trimBody } from './file-parts.ts';

const front = '---\ntitle: Trains\n---\n\n';
const prose = 'It ran 212 trains.\n\nThen 300.';

it.each([
  ['as it was typed', `${front}${prose}\n`, prose],
  ['with the line ends of another system', `${front}${prose}\n`.replaceAll('\n', '\r\n'), prose],
  ['without front matter', `${prose}\n`, prose],
  ['with blank lines above it in the field', `${front}${prose}\n`, `\n\n${prose}`],
])('a cursor of the field is found in the file %s', (_, file, body) => {
  expect(trimBody(body)).toBe(prose);
  for (const words of ['212', '300'])
    expect(offsetInFile(file, body, body.indexOf(words))).toBe(file.indexOf(words));
});
