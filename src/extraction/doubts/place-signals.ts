import { isPoint } from '../places/routes.ts';
import type { FactView } from './fact-view.ts';
import { assurance, reason, type Signal } from './signal.ts';

/** Words that tie a name to a speaker or a report rather than to what is counted. */
const speaking =
  /\b(?:said|says|told|according to|reported|reports|announced|added|noted|spokes\w+|customs|administration|bureau|authority|group|company|operator)\b/i;
const flowWords = /\b(?:from|between|to|linking|connecting|via|through|bound for|and back)\b/i;
const anaphor =
  /\b(?:the|this|these|its|their|both|same) (?:\p{L}+ ){0,2}(?:port|hub|terminal|city|airport|crossing|station|town|province|region|yard|line|route|service|company|carrier|operator|zone|pass|gateway|corridor|network|country|countries)s?\b|\b(?:it|its|they|their|there)\b/iu;
const company =
  /(?:^|[\s(])(?!The |In |On |At |By |This |These |Its )(?:\p{Lu}[\p{L}&.-]+ ){1,4}(?:Group|Railways?|Cargo|Airlines?|Logistics|Company|Co\.|Ltd|Express|Corporation|Holding|Airport|Port|Terminal)\b/u;
const comparison = /\b(?:than|compared|against|versus|like|unlike|while|whereas|other|rest of)\b/i;

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

/** Distance of the nearest firm name of the fact, against that of the nearest name it does not have. */
function nearerRival({ own, rivals, start, end }: FactView): boolean {
  const distance = (name: { start: number; end: number }): number =>
    name.end <= start ? start - name.end : Math.max(0, name.start - end);
  const nearest = (names: readonly { start: number; end: number }[]): number =>
    Math.min(Number.POSITIVE_INFINITY, ...names.map(distance));
  return nearest(rivals) < nearest(own);
}

const isTopic = ({ fact, trace }: FactView): boolean =>
  trace.topic.some((id) => fact.places.includes(id));

const isMain = ({ fact, outline }: FactView): boolean =>
  outline.main !== null && fact.places.includes(outline.main);

const sharePlace = (a: FactView['fact'], b: FactView['fact']): boolean =>
  a.places.some((id) => b.places.includes(id)) || (a.places.length === 0 && b.places.length === 0);

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
    'carried-far',
    'a carried place named many sentences before',
    'the place was named many sentences before',
    (view) =>
      isCarried(view) && view.carriedFrom !== null
        ? Math.min(1, Math.max(0, view.trace.at - view.carriedFrom.at - 2) / 6)
        : 0,
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
    'rival-nearer',
    'a place named nearer to the number than the one taken',
    'another place is named nearer to the number',
    (view) => view.rivals.length > 0 && nearerRival(view),
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
    'behind-comma',
    'a place named only behind the number and a comma',
    'the place is named behind the number, in another part of the sentence',
    (view) =>
      view.own.length > 0 && view.own.every(({ start }) => start >= view.end + view.behind.length),
  ),
  reason(
    'before-clause',
    'a place named only before the clause of the number',
    'the place is named in another part of the sentence',
    (view) =>
      view.own.length > 0 && view.own.every(({ end }) => end <= view.start - view.before.length),
  ),
  reason(
    'many',
    'more than two places',
    'several places were taken together',
    ({ fact }) => fact.places.length > 2,
  ),
  reason(
    'two',
    'two places',
    'two places were taken together',
    ({ fact }) => fact.places.length === 2,
  ),
  reason(
    'one-end',
    'one end of a flow without the other',
    'the sentence speaks of a way, and only one end was found',
    (view) => view.fact.places.length === 1 && flowWords.test(view.before + view.behind),
  ),
  reason(
    'company',
    'the name of a company or a facility in the sentence',
    'the sentence names a company or a facility whose place it may be about',
    (view) => company.test(sentence(view)),
  ),
  reason(
    'speaker',
    'a place of the clause of a speaker or an authority',
    'the place may be that of the one who says it',
    (view) =>
      view.own.length > 0 &&
      view.own.every(({ start, end }) =>
        speaking.test(sentence(view).slice(Math.max(0, start - 20), end + 40)),
      ),
  ),
  reason(
    'anaphor',
    'a description or pronoun that may mean another place',
    'a word such as “the port” or “it” may mean another place',
    (view) => isCarried(view) && anaphor.test(sentence(view)),
  ),
  reason(
    'comparison',
    'words of comparison in the clause',
    'the clause compares, and the place may be the other one’s',
    (view) => comparison.test(view.before + view.behind),
  ),
  reason(
    'several-facts',
    'three or more facts in the sentence',
    'the sentence holds several figures, and the place may belong to another',
    ({ siblings }) => Math.min(1, siblings.length / 4),
  ),
  reason(
    'money',
    'an amount of money',
    'the place of an amount of money is often not the nearest',
    ({ fact }) => fact.kind === 'money',
  ),
  reason(
    'share',
    'a share',
    'a share may be about the part or about the whole',
    ({ fact }) => fact.kind === 'share',
  ),
  reason(
    'ordinal',
    'a rank or an ordinal',
    'a rank may be about the one ranked or about those it is ranked among',
    ({ fact }) => fact.kind === 'ordinal' || fact.kind === 'rank',
  ),
  reason(
    'rate',
    'a rate or a measured quantity',
    'a rate or a measured amount may hold for more than one place',
    ({ fact }) => fact.kind === 'rate' || fact.kind === 'price' || fact.kind === 'measure',
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
      const nearest = view.mentions.named.findLast(
        ({ id, end, demonym, inName }) => id !== null && !demonym && !inName && end <= view.start,
      );
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
  assurance('topic', 'the topic of the article', (view) => isTopic(view)),
  assurance(
    'only-name',
    'the only place of the sentence',
    (view) => isFirm(view) && view.rivals.length === 0,
  ),
  assurance(
    'carried-topic',
    'a carried place that is the topic',
    (view) => isCarried(view) && isTopic(view),
  ),
];
