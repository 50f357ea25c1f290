import { cue } from '../cues/cue.ts';
import { salience } from '../discourse/focus.ts';
import { focusWeights } from '../discourse/focus-weights.ts';
import { isPoint } from '../places/routes.ts';
import { isCapitalised } from '../tokens/letters.ts';
import { type FactView, isSaid, mayHold } from './fact-view.ts';
import { assurance, reason, type Signal } from './signal.ts';
import { isOrdinaryWord } from './unknown-names.ts';

/** Words that tie a name to a speaker or a report rather than to what is counted. */
const speaking = cue(
  /\b(?:said|says|told|according to|reported|reports|announced|added|noted|spokes\w+|customs|administration|bureau|authority|group|company|operator)\b/i,
);
const anaphor = cue(
  /\b(?:the|this|these|its|their|both|same) (?:\p{L}+ ){0,2}(?:port|hub|terminal|city|airport|crossing|station|town|province|region|yard|line|route|service|company|carrier|operator|zone|pass|gateway|corridor|network|country|countries)s?\b|\b(?:it|its|they|their|there)\b/iu,
);

const isEmpty = ({ fact }: FactView): boolean =>
  fact.places.length === 0 && (fact.corridors ?? []).length === 0;
const isCarried = (view: FactView): boolean => !isEmpty(view) && view.own.length === 0;
const isFirm = ({ own }: FactView): boolean =>
  own.some(({ demonym, inName }) => !demonym && !inName);
const hasPoint = ({ fact, places }: FactView): boolean =>
  fact.places.some((id) => isPoint(places, id));
const isOtherBlock = ({ carriedFrom, mentions }: FactView): boolean =>
  carriedFrom !== null && carriedFrom.block !== mentions.block;
const sentence = ({ mentions }: FactView): string => mentions.sentence.text;

const isTopic = ({ fact, trace }: FactView): boolean =>
  trace.topic.some((id) => fact.places.includes(id));

const isMain = ({ fact, outline }: FactView): boolean =>
  outline.main !== null && fact.places.includes(outline.main);

const sharePlace = (a: FactView['fact'], b: FactView['fact']): boolean =>
  a.places.some((id) => b.places.includes(id)) || (a.places.length === 0 && b.places.length === 0);

const description = cue(
  /\b(?:the|this|that|its|their)(?: \p{L}[\p{L}’'-]*){0,2} (?:port|hub|terminal|city|airport|crossing|station|town|province|region|yard|line|route|zone|pass|gateway|corridor|bloc|base|network|capital|county|country|state|island|republic|area|site|side|operator|company|carrier|group)\b/iu,
);

/** Salience of the best point of the focus, of those that the fact has or of the others; 0 where there is none. */
function bestSalience({ focus, fact, places }: FactView, isOwn: boolean): number {
  let best = 0;
  for (const entry of focus)
    if (isPoint(places, entry.id) && fact.places.includes(entry.id) === isOwn)
      best = Math.max(best, salience(entry, focusWeights));
  return best;
}

/** The best place the fact does not have, against the best of its own: 1 where both are equal. */
function focusRival(view: FactView): number {
  const own = bestSalience(view, true);
  const other = bestSalience(view, false);
  return own === 0 ? Number(other > 0) : Math.min(1, other / own);
}

/** The best place the fact does not have, of 2 and more as 1: what the article has spoken of much. */
const strongestOther = (view: FactView): number => Math.min(1, bestSalience(view, false) / 2);

const spacedName = / \p{Lu}\p{L}+/gu;

/** Whether a capitalised word of the fact's clause, past its first word, stands in no name of the atlas. */
function hasForeignName({ before, behind, start, end, mentions }: FactView): boolean {
  const { text } = mentions.sentence;
  const from = start - before.length;
  const clause = text.slice(from, end + behind.length);
  spacedName.lastIndex = 0;
  for (let match = spacedName.exec(clause); match; match = spacedName.exec(clause)) {
    if (!/[\p{L}\d,)]/u.test(clause.charAt(match.index - 1))) continue;
    const word = match[0].slice(1);
    const at = from + match.index + 1;
    if (isOrdinaryWord(word) || (at >= start && at < end)) continue;
    if (mentions.found.some((name) => name.start <= at && at < name.end)) continue;
    return true;
  }
  return false;
}

function foreignSubject({ tensed, mentions }: FactView): boolean {
  const subject = tensed?.subject;
  if (!subject) return false;
  const tokens = mentions.tokens.slice(subject.from, subject.to);
  const isFirst = subject.from === 0;
  return tokens.some(
    ({ text, start }, at) =>
      isCapitalised(text) &&
      !isOrdinaryWord(text) &&
      !(isFirst && at === 0 && !/^\p{Lu}{2,}/u.test(text)) &&
      !mentions.found.some((name) => name.start <= start && start < name.end),
  );
}

export const placeSignals: readonly Signal[] = [
  reason(
    'carried-sentence',
    'a place that only an earlier sentence of the paragraph names',
    'the place is taken over from a sentence before',
    (view) => isCarried(view) && view.carriedFrom !== null && !isOtherBlock(view),
  ),
  reason(
    'carried-paragraph',
    'a place that only an earlier paragraph names',
    'the place is taken over from a paragraph before',
    (view) => isCarried(view) && isOtherBlock(view),
  ),
  reason(
    'carried-across-heading',
    'a carried place with a heading between',
    'the place is taken over across a heading',
    (view) =>
      isCarried(view) &&
      view.carriedFrom !== null &&
      view.carriedFrom.section !== view.mentions.section,
  ),
  reason(
    'carried-unnamed',
    'a place that nothing before names firmly',
    'no sentence before names the place by itself',
    (view) => isCarried(view) && view.carriedFrom === null && view.fact.places.length > 0,
  ),
  reason(
    'rival',
    'another place of the sentence that no fact of it has',
    'the sentence names another place that it may be about',
    ({ rivals }) => Math.min(1, rivals.length / 2),
  ),
  reason(
    'weak-name',
    'a place only named by an adjective or inside a longer name',
    'the place is only named by an adjective or in the name of something else',
    (view) => view.own.length > 0 && !isFirm(view),
  ),
  reason(
    'unknown-name',
    'a name in the sentence that may be a place the atlas does not have',
    'the sentence names what may be a place that the atlas does not know',
    ({ unknown }) => unknown.length > 0,
  ),
  reason(
    'none-beside-topic',
    'no place, in an article that has a topic',
    'no place was found, though the article is about one',
    (view) => isEmpty(view) && view.trace.topic.length > 0,
  ),
  reason(
    'none',
    'no place at all',
    'no place was found',
    (view) => isEmpty(view) && view.trace.topic.length === 0,
  ),
  reason(
    'wide-only',
    'only countries or wider where the article is about a point',
    'only a country or an area was found, though the article is about a place in one',
    (view) => !isEmpty(view) && !hasPoint(view) && view.trace.topic.length > 0,
  ),
  reason(
    'not-topic',
    'a place other than the topic of the article',
    'the place is not the one the article opens with',
    (view) => hasPoint(view) && view.trace.topic.length > 0 && !isTopic(view),
  ),
  reason(
    'before-clause',
    'a place named only before the clause of the number',
    'the place is named in another part of the sentence',
    (view) =>
      view.own.length > 0 && view.own.every(({ end }) => end <= view.start - view.before.length),
  ),
  reason(
    'two',
    'two places',
    'two places were taken together',
    ({ fact }) => fact.places.length === 2,
  ),
  reason(
    'speaker',
    'a place of the clause of a speaker or an authority',
    'the place may be that of the one who says it',
    (view) =>
      view.own.length > 0 &&
      view.own.every(({ start, end }) =>
        speaking.within(sentence(view), Math.max(0, start - 20), end + 40),
      ),
  ),
  reason(
    'anaphor',
    'a description or pronoun that may mean another place',
    'a word such as “the port” or “it” may mean another place',
    (view) => isCarried(view) && isSaid(anaphor, view),
  ),
  reason(
    'share',
    'a share',
    'a share may be about the part or about the whole',
    ({ fact }) => fact.kind === 'share',
  ),
  reason(
    'many-points',
    'an article that names many points',
    'the article names many places, and another of them may be meant',
    ({ outline }) => Math.min(1, Math.max(0, outline.points.size - 2) / 8),
  ),
  reason(
    'not-main',
    'a place other than the one the article names most often',
    'the article speaks mostly of another place',
    (view) => hasPoint(view) && view.outline.main !== null && !isMain(view),
  ),
  reason(
    'not-title',
    'a point that the title does not name, though it names one',
    'the title names another place',
    (view) =>
      hasPoint(view) &&
      view.outline.title.length > 0 &&
      !view.outline.title.some((id) => view.fact.places.includes(id)),
  ),
  reason(
    'not-nearest',
    'a place other than the one named nearest before',
    'another place is named nearer before the number',
    (view) => {
      const nearest = view.sentence.firm.findLast((name) => name.end <= view.start);
      return nearest !== undefined && !view.fact.places.includes(nearest.id ?? '');
    },
  ),
  reason(
    'apart-from-siblings',
    'places other than those of the other facts of the sentence',
    'the other figures of the sentence have another place',
    ({ fact, siblings }) =>
      siblings.length > 0 && siblings.every((each) => !sharePlace(each.fact, fact)),
  ),
  reason(
    'side-clause',
    'a number outside the main clause',
    'the number stands in a side clause, which may be about another place',
    ({ clause }) => clause !== null && clause.role !== 'main' && clause.role !== 'coordinate',
  ),
  reason(
    'no-topic',
    'a carried place where no point was named in the title',
    'the title names no place that the sentence could be about',
    (view) => isCarried(view) && view.outline.title.length === 0,
  ),
  reason(
    'focus-rival',
    'a carried place with another that is nearly as salient',
    'another place the article speaks of may be meant as well',
    (view) => (isCarried(view) ? focusRival(view) : 0),
  ),
  reason(
    'strong-other',
    'another place that the article has spoken of much',
    'the article speaks much of another place, which may be meant',
    strongestOther,
  ),
  reason(
    'description',
    'a description such as “the Saxon hub” in the clause, with a carried place',
    'a description may mean another place than the one taken over',
    (view) =>
      isCarried(view) &&
      mayHold(description, view) &&
      description.pattern.test(view.before + view.behind),
  ),
  reason(
    'foreign-name',
    'a name in the clause that is no place of the atlas',
    'the clause names somebody or something whose place it may be about',
    (view) => hasForeignName(view),
  ),
  reason(
    'foreign-subject',
    'a clause whose subject is a name that is no place of the atlas',
    'the subject is a name whose place is not known',
    (view) => foreignSubject(view),
  ),
  reason(
    'list',
    'a list of places beside a list of figures',
    'places and figures stand in lists, and may belong to each other otherwise',
    (view) => view.siblings.length > 0 && view.sentence.firm.length > 2,
  ),
  assurance('main', 'the place the article names most often', (view) => isMain(view)),
  assurance(
    'single-point',
    'the only point of the article',
    (view) => view.outline.points.size <= 1 && !isEmpty(view),
  ),
  assurance(
    'with-siblings',
    'the places of the other facts of the sentence',
    ({ fact, siblings }) =>
      siblings.length > 0 && siblings.every((each) => sharePlace(each.fact, fact)),
  ),
  assurance(
    'stated-firmly',
    'a firm name in the own clause',
    (view) =>
      isFirm(view) &&
      view.own.some(
        ({ start, end }) =>
          end > view.start - view.before.length && start < view.end + view.behind.length,
      ),
  ),
];
