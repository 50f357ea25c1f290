import { expect, it } from 'vitest';
import { articleSchema } from '../schemas/article.ts';
import { formConfig, readRepository } from './config.ts';
import type { FormField } from './fields.ts';

const setting = { base: '/silklines/', site: 'https://example.org', corridors: ['middle'] };

function collectionOf(decap: object): { fields: FormField[]; folder: string } {
  const { collections } = decap as { collections: { fields: FormField[]; folder: string }[] };
  return collections[0] as { fields: FormField[]; folder: string };
}

it('asks first for what every story needs, then for its text, then for the rest', () => {
  const { decap, fields } = formConfig({ ...setting, repository: null }, null);
  const asked = collectionOf(decap).fields;
  const names = asked.map(({ name }) => name);
  expect(names.toSorted()).toEqual([...Object.keys(articleSchema.shape), 'body'].toSorted());
  const body = names.indexOf('body');
  expect(asked.slice(0, body).every(({ required }) => required)).toBe(true);
  expect(asked.slice(body + 1).some(({ required }) => required)).toBe(false);
  expect(fields.map(({ name }) => name)).toEqual(Object.keys(articleSchema.shape));
});

it('begins a story as a draft, which a story that is published need not say', () => {
  const { decap, fields } = formConfig({ ...setting, repository: null }, null);
  const draft = ({ name }: FormField) => name === 'draft';
  expect(collectionOf(decap).fields.find(draft)?.default).toBe(true);
  expect(fields.find(draft)?.default).toBe(false);
});

it('saves to this machine below the base path, or to the repository it is told', () => {
  const local = formConfig({ ...setting, repository: null }, null).decap;
  expect(local).toMatchObject({
    backend: { name: 'proxy', proxy_url: '/silklines/admin/api/v1/' },
    publish_mode: 'simple',
  });
  const repository = { repo: 'desk/silklines', branch: 'main', login: 'https://login.example.org' };
  expect(formConfig({ ...setting, repository }, []).decap).toMatchObject({
    backend: {
      name: 'github',
      repo: 'desk/silklines',
      branch: 'main',
      base_url: 'https://login.example.org',
    },
    publish_mode: 'editorial_workflow',
    site_url: 'https://example.org/silklines/',
  });
});

it('reads where to save from the environment, and names all that is wrong with it', () => {
  expect(readRepository({ ADMIN_REPOSITORY: 'desk/silklines' })).toEqual({
    repo: 'desk/silklines',
    branch: 'main',
    login: null,
  });
  expect(() =>
    readRepository({
      ADMIN_REPOSITORY: 'silklines',
      ADMIN_BRANCH: 'a b',
      ADMIN_LOGIN: 'login.example.org',
    }),
  ).toThrow(/ADMIN_REPOSITORY.*ADMIN_BRANCH.*ADMIN_LOGIN/);
});

it.each([
  { ADMIN_REPOSITORY: 'silklines' },
  { ADMIN_REPOSITORY: 'desk/silklines', ADMIN_BRANCH: 'a b' },
  { ADMIN_REPOSITORY: 'desk/silklines', ADMIN_LOGIN: 'http://login.example.org' },
])('a form is not built by %o, of which one thing is wrong', (environment) => {
  expect(() => readRepository(environment)).toThrow('The form cannot be built');
});

it('saves by the branch and the login it is told', () => {
  const login = 'https://login.example.org';
  expect(
    readRepository({ ADMIN_REPOSITORY: 'a/b', ADMIN_BRANCH: 'desk', ADMIN_LOGIN: login }),
  ).toEqual({ repo: 'a/b', branch: 'desk', login });
});
