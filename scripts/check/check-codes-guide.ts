import { type Check, checks } from '../../src/schemas/check-codes.ts';

const groups: [from: string, heading: string][] = [
  ['SL1', 'The file and its front matter'],
  ['SL2', 'The text as its page shows it'],
  ['SL3', 'Directives'],
  ['SL4', 'Facts'],
  ['SL5', 'Plain language'],
  ['SL6', 'The atlas'],
];

const catalogue = Object.entries(checks) as [string, Check][];

/** docs/checks.md: every code with what it means, by what it is about. */
export function codesAsMarkdown(): string {
  const sections = groups.map(([from, heading]) => {
    const entries = catalogue
      .filter(([code]) => code.startsWith(from))
      .map(
        ([code, { severity, title, explanation }]) =>
          `### ${code}: ${title}\n\n${severity[0]?.toUpperCase()}${severity.slice(1)}. ${explanation}\n`,
      );
    return `## ${heading}\n\n${entries.join('\n')}`;
  });
  return `${opening}\n${sections.join('\n')}`;
}

const opening = `# What the check of content finds

\`npm run check -- content\` reads every article and names what is wrong with its code. Errors break a
page or stop a build; warnings want a look; hints are advice on style. This list is made from
\`src/schemas/check-codes.ts\` and a test keeps it so; \`npx vitest run scripts/check/check-codes -u\` writes
it anew.
`;

/** Codes for the terminal: all of them a line each, or the named ones in full; null where one is unknown. */
export function codesAsText(named: readonly string[]): string | null {
  if (named.length === 0)
    return catalogue
      .map(([code, { severity, title }]) => `${code}  ${severity.padEnd(7)}  ${title}\n`)
      .join('');
  const found = named.map((name) => catalogue.find(([code]) => code === name.toUpperCase()));
  if (found.includes(undefined)) return null;
  return found
    .filter((entry) => entry !== undefined)
    .map(
      ([code, { severity, title, explanation }]) =>
        `${code}, ${severity}: ${title}.\n${explanation}\n`,
    )
    .join('\n');
}
