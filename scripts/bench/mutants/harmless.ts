/** Faults that no test catches and none needs to, by their name (`nameOf`), each with the reason. */
export const harmless: Readonly<Record<string, string>> = {
  'src/extraction/places/own-places.ts  `>=` → `>` in `(place) => place.start >= span.end && place.end <= rightEnd && usable(place),`':
    'two figures of a sentence have a sign between them at least: none begins where another ends',
  'src/extraction/places/traffic-places.ts  `<=` → `<` in `place.end <= span.start &&`':
    'between a name and the number behind it stands a sign at least',
  'src/extraction/doubts/place-signals.ts  `<=` → `<` in `view.own.length > 0 && view.own.every(({ end }) => end <= view.start - view.before.length),`':
    'between a name and the clause behind it stands a sign at least',
  'src/desk/client/figure-list.ts  `<` → `<=` in `(block) => block.getBoundingClientRect().top < window.innerHeight * readingLine,`':
    'where a paragraph begins to the fraction of a pixel at the line, either may be meant',
  'src/embeds/share/client/made-files.ts  `rule.parentStyleSheet?.href ?? location.href` → `location.href` in `const font = await fetch(new URL(address, rule.parentStyleSheet?.href ?? location.href));`':
    'addresses in the style sheets of a build begin at the root of the site',
  'src/markdown/lint/check-body.ts  `push` → `unshift` in `if ((code[next]?.[0] ?? Infinity) > at) found.push({ match, at });`':
    'problems are put into the order of the text before anybody is told of them',
  "src/extraction/lexicon/motion-words.ts  `'passed through'` → `''` in `...['passed', 'passed through', 'crossing', 'crossing at', 'crosses', 'crossed', 'cross'],`":
    '“through” leads to the same place, and “passed” may stand before it as a word of motion',
  'src/corpus/history/git.ts  `+` → `-` in `at += Number(length) + 1;`':
    'what is no header is passed over up to the next line end, and the last sign of a content is none',
  "src/extraction/numerals/ranges.ts  `>` → `>=` in `return value < high.value || (value > high.value && isOneOf(opens, 'between|from'));`":
    'no text names two ends of a range that are one number',
  "src/extraction/places/carried-places.ts  `<=` → `<` in `const isWhole = pairs.some(({ kind, end }) => kind === 'class' && end <= span.start);`":
    'between what is told of a whole and the number behind it stands a sign at least',
  "src/extraction/places/traffic-places.ts  `>=` → `>` in `const goal = named.find((place) => place.start >= span.end && roles.get(place) === 'goal');`":
    'between a number and the goal behind it stands “to” at least',
  'src/extraction/discourse/introductions.ts  `>` → `>=` in `if (id === null || demonym || end > offset) continue;`':
    'between a name and what is told behind it stands a sign at least',
  'src/markdown/segment/sentences.ts  `>=` → `>` in `if (at - start >= longestSentence) {`':
    'a sentence of thousands of signs is cut at the word before its end either way',
  'src/extraction/tokens/tokens.ts  `0x80` → `129` in `code < 0x80`':
    'the sign 0x80 is no punctuation among those of ASCII and none behind them',
  'src/extraction/clauses/segment.ts  `indexOf` → `lastIndexOf` in `if (outer && this.#stack.indexOf(outer) > this.#stack.indexOf(host))`':
    'a clause stands once among those that are open',
  'src/corpus/trace.ts  `keys.set(key, words);` → `;` in `keys.set(key, words);`':
    'the words of a question made again are the same: what is remembered spares time alone',
  "src/extraction/clauses/segment.ts  `>` → `>=` in `if (at > 0 && relativePronouns.has(lower) && this.#signs.nominalBefore(at)) return 'relative';`":
    'before the first word stands no noun',
  'src/figures/map/courses.ts  `courses.get(atlas) ?? new Map<string, Course | null>()` → `new Map<string, Course | null>()` in `const known = courses.get(atlas) ?? new Map<string, Course | null>();`':
    'a course found again is the same: what is remembered spares time alone',
};
