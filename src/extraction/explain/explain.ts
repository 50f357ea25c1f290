import { type Document, lineIndex } from '../../markdown/parse/document.ts';
import type { Fact } from '../../schemas/fact.ts';
import type { FactView } from '../doubts/fact-view.ts';
import { unreadNumbers } from '../reader/unread.ts';
import { attributionsOf } from './attribution.ts';
import { type ExplainedField, explainedFields, rules } from './rules.ts';

/** A fact with what it was read by. */
export interface Explained {
  fact: Fact;
  view: FactView;
}

/** What a reading is explained by. */
export interface Reasons {
  file: string;
  document: Document;
  explained: readonly Explained[];
  /** Line of each sentence, by its number in the article; missing for title and dek. */
  lines: ReadonlyMap<number, number>;
}

/**
 * Why each fact of an article was read as it was: field by field the value, the rule that set it, the words it was set
 * by and where the field was found, then what is doubted; at the end the numbers not read, each with the reason.
 *
 * @param line only facts and numbers of this line; all where null
 */
export function explainReading(reasons: Reasons, line: number | null): string {
  const { file, document, explained, lines } = reasons;
  const facts = explained.filter(({ fact }) => line === null || fact.source.line === line);
  const placeOf = lineIndex(document.raw);
  const unread = unreadNumbers(
    document,
    explained.map(({ fact }) => fact),
  ).filter(({ start }) => line === null || placeOf(start).line === line);
  const parts = facts.map((each) => explainFact(each, file, lines));
  for (const { start, text, reason } of unread) {
    const at = placeOf(start);
    parts.push(`${file}:${at.line}:${at.column}: “${text}” was not read: ${reason}`);
  }
  return parts.length > 0 ? `${parts.join('\n\n')}\n` : 'nothing is stated there\n';
}

function explainFact(
  { fact, view }: Explained,
  file: string,
  lines: ReadonlyMap<number, number>,
): string {
  const { line, column, text } = fact.source;
  const attributions = attributionsOf(view);
  const rows = explainedFields
    .filter((field) => isTold(fact, field))
    .map((field) => {
      const { rule, evidence, sentence } = isEdited(fact, field)
        ? { rule: 'editor' as const, evidence: '', sentence: null }
        : attributions[field];
      const origin = originOf(fact, field);
      const where = sentence === null ? '' : ` (${placeOfSentence(lines.get(sentence))})`;
      const words = evidence === '' ? '' : `  “${shortened(evidence)}”${where}`;
      return [
        `  ${field.padEnd(10)}${shown(fact, field).padEnd(28)} ${rule.padEnd(23)}${origin.padEnd(9)}${words}`,
        `${' '.repeat(12)}${rules[rule].looksFor} → ${rules[rule].makes}; ${rules[rule].file}, ${rules[rule].in}`,
      ].join('\n');
    });
  const doubts = (fact.doubts ?? []).map(
    ({ field, code, text: words }) => `  doubt     ${field}: ${words} (${code})`,
  );
  return [
    `${file}:${line}:${column}: “${text}” ${fact.kind}, ${fact.status}`,
    ...rows,
    ...doubts,
  ].join('\n');
}

const placeOfSentence = (line: number | undefined): string =>
  line === undefined ? 'in the front matter' : `line ${line}`;

/** Directions and measures are told where there are any, modality where it is another than actual. */
function isTold(fact: Fact, field: ExplainedField): boolean {
  if (field === 'trend') return fact.trend !== null;
  if (field === 'measure') return fact.measure !== undefined;
  if (field === 'modality') return fact.modality !== undefined && fact.modality !== 'actual';
  const isNumber = fact.kind !== 'date' && fact.kind !== 'route';
  return isNumber || field === 'period' || field === 'places';
}

function originOf(fact: Fact, field: ExplainedField): string {
  if (field === 'unit' || field === 'subject' || field === 'period' || field === 'places')
    return fact.origin?.[field] ?? '';
  return '';
}

const isEdited = (fact: Fact, field: ExplainedField): boolean => originOf(fact, field) === 'editor';

function shown(fact: Fact, field: ExplainedField): string {
  if (field === 'value') return String(fact.value ?? `${fact.low} to ${fact.high}`);
  if (field === 'period')
    return fact.period ? `${fact.period.start ?? '…'} to ${fact.period.end ?? '…'}` : 'none';
  if (field === 'places') {
    const all = [...fact.places, ...(fact.corridors ?? [])];
    return all.length > 0 ? all.join(', ') : 'none';
  }
  return String(fact[field] ?? '') || 'none';
}

const longest = 90;
const shortened = (words: string): string =>
  words.length <= longest ? words : `${words.slice(0, longest - 1)}…`;
