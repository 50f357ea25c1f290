import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { codeOwners, contactsFile, readContacts, securityText } from './contacts.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'silklines contacts '));
  mkdirSync(join(root, 'content'));
});
afterEach(() => rmSync(root, { recursive: true }));

const write = (text: string) => writeFileSync(join(root, contactsFile), text);
const address = 'https://site.example/.well-known/security.txt';

it('names nobody and writes nothing where there is no file', () => {
  expect(readContacts(root)).toEqual({});
  expect(securityText({}, address)).toBeNull();
  expect(codeOwners({})).toBeNull();
});

it('writes what it is told', () => {
  write(`security:
  contact: mailto:security@site.example
  expires: 2027-06-01
owners:
  /content/: ["@organisation/desk"]
  /src/: ["@a", b@site.example]
`);
  const contacts = readContacts(root);
  expect(securityText(contacts, address)).toBe(
    `Contact: mailto:security@site.example
Expires: 2027-06-01T00:00:00Z
Preferred-Languages: en
Canonical: ${address}
`,
  );
  expect(codeOwners(contacts)?.split('\n').slice(1)).toEqual([
    '/content/ @organisation/desk',
    '/src/ @a b@site.example',
    '',
  ]);
});

it('names the file, the field and the mend of all that is wrong', () => {
  write('security:\n  contact: security@site.example\nowner: {}\n');
  expect(() => readContacts(root)).toThrow(
    /contacts\.yaml: security\.contact: must begin with mailto: or https:\/\/\n.*security\.expires: [\s\S]*the file: Unrecognized key: "owner"/,
  );
  write('owners: [\n');
  expect(() => readContacts(root)).toThrow(/contacts\.yaml: /);
});

it('the CODEOWNERS of this project is what its contacts say, or is not there', () => {
  const file = join('.github', 'CODEOWNERS');
  const there = existsSync(file) ? readFileSync(file, 'utf8') : null;
  expect(there, 'run npm run contacts').toBe(codeOwners(readContacts()));
});
