import type { Fact, Origin } from '../../schemas/fact.ts';
import { pluralOf } from '../units/nouns.ts';
import type { FactView } from './fact-view.ts';

/**
 * Where unit, subject, period and places of a fact were found: in its sentence, in one before, in title, dek or heading
 * ("topic"). A field that holds nothing has none.
 */
export function originOf(view: FactView): NonNullable<Fact['origin']> {
  const unit = unitOrigin(view);
  const subject = subjectOrigin(view);
  const period = periodOrigin(view);
  const places = placesOrigin(view);
  const origin: NonNullable<Fact['origin']> = {};
  if (unit) origin.unit = unit;
  if (subject) origin.subject = subject;
  if (period) origin.period = period;
  if (places) origin.places = places;
  return origin;
}

const sentenceOf = ({ sentence }: FactView): string => sentence.lower;

/** Codes of units are written in many ways; a counted noun must stand in the sentence. */
function unitOrigin(view: FactView): Origin | null {
  const { unit, noun, kind } = view.fact;
  if (unit === '') return null;
  if (kind !== 'count') return 'stated';
  const isHeld = [noun, pluralOf(noun)].some((word) => holds(sentenceOf(view), word));
  return isHeld ? 'stated' : 'carried';
}

function subjectOrigin(view: FactView): Origin | null {
  const { subject } = view.fact;
  if (subject === '') return null;
  const head = subject.slice(subject.lastIndexOf(' ') + 1);
  return holds(sentenceOf(view), head) ? 'stated' : 'carried';
}

/** "country" stands in "countries". */
const holds = (sentence: string, noun: string): boolean =>
  sentence.includes(
    noun
      .toLowerCase()
      .replace(/[‐‑–]/g, '-')
      .replace(/(?:y|s|e)$/, ''),
  );

function periodOrigin({ fact, mentions }: FactView): Origin | null {
  const { period } = fact;
  if (!period) return null;
  const isStated = mentions.times.some(
    (time) =>
      time.period.text === period.text ||
      (time.period.start === period.start && time.period.end === period.end),
  );
  return isStated || mentions.sentence.text.includes(period.text) ? 'stated' : 'carried';
}

function placesOrigin({ fact, own, carriedFrom, mentions }: FactView): Origin | null {
  const { places, corridors = [] } = fact;
  if (corridors.length > 0)
    return mentions.corridor && corridors.includes(mentions.corridor.id) ? 'stated' : 'carried';
  if (places.length === 0) return null;
  if (own.length > 0) return 'stated';
  return carriedFrom === null || carriedFrom.role === 'body' ? 'carried' : 'topic';
}
