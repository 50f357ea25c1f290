import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { allPages, fileOf, type SiteName, sites } from '../support/sites.ts';

// The packages of this folder are installed when `npm test -- --all` runs, not before.
interface Validator {
  validateString(html: string): Promise<{
    results: {
      messages: { ruleId: string; message: string; line: number; column: number }[];
    }[];
  }>;
}

const rules = {
  // Firefox brings a ticked box back after a reload unless it is told not to, whatever the standard says.
  'valid-autocomplete': 'off',
};

test.setTimeout(300_000);

/** What the validator says of a page, without what is the same in another. */
async function faultsOf(site: SiteName, check: Validator): Promise<string[]> {
  const found = new Map<string, string>();
  for (const page of allPages(site)) {
    const file = join(sites[site].folder, fileOf(page));
    const { results } = await check.validateString(readFileSync(file, 'utf8'));
    for (const { ruleId, message, line, column } of results.flatMap(({ messages }) => messages))
      found.set(`${ruleId}: ${message}`, `/${page}:${line}:${column}`);
  }
  return [...found].map(([fault, place]) => `${place} ${fault}`);
}

for (const site of ['test', 'real'] as const) {
  test(`every page of the ${site} site is HTML as its standard has it`, async () => {
    const { HtmlValidate } = createRequire(import.meta.url)('html-validate') as {
      HtmlValidate: new (config: object) => Validator;
    };
    const check = new HtmlValidate({ root: true, extends: ['html-validate:standard'], rules });
    const wrong = await check.validateString('<p id="a"></p><p id="a"><div></div></p>');
    expect(wrong.results.flatMap(({ messages }) => messages).length).toBeGreaterThan(1);
    expect(await faultsOf(site, check)).toEqual([]);
  });
}
