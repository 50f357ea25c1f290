/** `npm run contacts`: writes `.github/CODEOWNERS` from `content/contacts.yaml`, and takes it away where nobody is named. */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOwners, contactsFile, readContacts } from '../src/site/contacts.ts';
import { root } from './lib/project.ts';
import { Failure, main } from './lib/steps.mjs';

const target = join('.github', 'CODEOWNERS');

await main(async () => {
  let text: string | null;
  try {
    text = codeOwners(readContacts(root));
  } catch (error) {
    throw new Failure((error as Error).message);
  }
  if (text === null) {
    await rm(join(root, target), { force: true });
    console.log(`${contactsFile} names no owners: there is no ${target}.`);
  } else {
    await writeFile(join(root, target), text);
    console.log(`Written: ${target}`);
  }
});
