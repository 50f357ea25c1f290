import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Contacts, contactsSchema } from '../schemas/contacts.ts';

/** Path of the file below the project. */
export const contactsFile = join('content', 'contacts.yaml');

/** Who stands for the site; nobody where there is no such file. What is wrong with it stops whoever asks. */
export function readContacts(root = process.cwd()): Contacts {
  const file = join(root, contactsFile);
  if (!existsSync(file)) return {};
  let content: unknown;
  try {
    content = parse(readFileSync(file, 'utf8')) ?? {};
  } catch (error) {
    throw new Error(`${contactsFile}: ${(error as Error).message}`);
  }
  const { success, data, error } = contactsSchema.safeParse(content);
  if (success) return data;
  throw new Error(
    error.issues
      .map(({ path, message }) => `${contactsFile}: ${path.join('.') || 'the file'}: ${message}`)
      .join('\n'),
  );
}

/**
 * A `security.txt` (RFC 9116); null where no contact is named.
 *
 * @param canonical full address it will have
 */
export function securityText({ security }: Contacts, canonical: string): string | null {
  if (!security) return null;
  const { contact, expires, languages } = security;
  return [
    `Contact: ${contact}`,
    `Expires: ${expires}T00:00:00Z`,
    `Preferred-Languages: ${languages.join(', ')}`,
    `Canonical: ${canonical}`,
    '',
  ].join('\n');
}

/** A CODEOWNERS file; null where nobody is named. */
export function codeOwners({ owners = {} }: Contacts): string | null {
  const lines = Object.entries(owners).map(([paths, names]) => `${paths} ${names.join(' ')}`);
  if (lines.length === 0) return null;
  return ['# Written by npm run contacts from content/contacts.yaml.', ...lines, ''].join('\n');
}
