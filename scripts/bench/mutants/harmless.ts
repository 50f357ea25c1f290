/** Faults that no test catches and none needs to, by their name (`nameOf`), each with the reason. */
export const harmless: Readonly<Record<string, string>> = {
  'src/extraction/places/own-places.ts  `>=` → `>` in `(place) => place.start >= span.end && place.end <= rightEnd && usable(place),`':
    'two figures of a sentence have a sign between them at least: none begins where another ends',
  "src/extraction/lexicon/motion-words.ts  `'passed through'` → `''` in `...['passed', 'passed through', 'crossing', 'crossing at', 'crosses', 'crossed', 'cross'],`":
    '“through” leads to the same place, and “passed” may stand before it as a word of motion',
  'src/corpus/history/git.ts  `+` → `-` in `at += Number(length) + 1;`':
    'what is no header is passed over up to the next line end, and the last sign of a content is none',
};
