/** Faults that no test catches and none needs to, by what the bench prints of them, each with the reason. */
export const harmless: Readonly<Record<string, string>> = {
  'src/extraction/places/own-places.ts:48  edge of a comparison: `>=` → `>`':
    'two figures of a sentence have a sign between them at least: none begins where another ends',
};
