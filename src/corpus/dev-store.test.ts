import { expect, it } from 'vitest';
import { type DevStore, devStore, openDevStore } from './dev-store.ts';

it('what a development server holds is found by whatever is loaded beside it', () => {
  const before = devStore();
  const store = { version: 3 } as DevStore;
  openDevStore(store);
  expect(devStore()).toBe(store);
  openDevStore(before as DevStore);
});
