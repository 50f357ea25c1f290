import { expect, it } from 'vitest';
import { root } from '../lib/project.ts';
import { pagesProject, readTypeProject, typeProjects } from './type-projects.ts';

it('code of the build knows no document', () => {
  // This file is code of the build: if that knew one, checking its types would fail here. client/types.ts is the other half.
  // @ts-expect-error
  const page = () => document.body;
  expect(page).toThrow('document is not defined');
});

it('every file has its types checked in one of them, or with the pages', () => {
  const checked = new Set(
    ([...typeProjects, pagesProject] as const).flatMap(
      (name) => readTypeProject(root, name).fileNames,
    ),
  );
  const all = readTypeProject(root, 'tsconfig.json').fileNames;
  expect(all.length).toBeGreaterThan(500);
  expect(all.filter((file) => !checked.has(file))).toEqual([]);
});
