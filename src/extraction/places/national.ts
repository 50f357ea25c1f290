import { cue } from '../cues/cue.ts';
import { governing, governments } from '../lexicon/place-words.ts';
import type { NamedPlace } from './named-place.ts';

/** "[Beijing] wants it to stop": a capital that stands for who governs from it, as the country that is. */
export function governed(
  place: NamedPlace,
  text: string,
  places: ReadonlyMap<string, unknown>,
): NamedPlace {
  const country = governments.get(place.id ?? '');
  const behind = text.slice(place.end, place.end + 60);
  return country !== undefined &&
    places.has(country) &&
    (governing.test(behind) || (place.id === 'brussels' && ofUnion.test(behind)))
    ? { ...place, id: country }
    : place;
}

/** What the seat of the Union does as the Union, where a capital may do it as a town: "Brussels counted 2 billion parcels". */
const ofUnion = /^ (?:has |had |now )?(?:count|reckon|estimat|propos|calculat|expect|say)/;

/** Bodies of a whole country, whose figures and rules are of that country and of none of its towns. */
const body = String.raw`(?:[Tt]he )?(?:(?:State|National|Central|Federal) (?!Air|Express|Cargo|Logistics|Shipping|Group|Europe|Asia)\p{Lu}[\p{L}]+|Ministry of|[Ff]inance [Mm]inistry|[Tt]ransport [Mm]inistry|central government|General Administration of|China State Railway|(?:[Ss]tate|[Nn]ational)(?:-owned)? (?:rail(?:way|road)s?|rail (?:operator|company|carrier)|flag carrier|carrier|airline|customs|statistics office) |China Railway(?! (?:No\.|Engineering|Construction|(?:\p{Lu}\p{L}+ )(?:Group|Bureau|Engineering|Construction)))|State Council|Civil Aviation Administration)`;

const asSubject = new RegExp(`^${body}`, 'u');
const asSource = cue(
  new RegExp(
    `(?:according to|data (?:from|of|by|released by)|figures (?:from|of|by|released by)|statistics (?:from|of|by)) (?:data (?:from|of) )?${body}`,
    'u',
  ),
);

/** "The Ministry of Finance wants …": a subject that acts for a whole country. */
export const isNationalBody = (subject: string): boolean => asSubject.test(subject);

/** "Under rules issued by the Ministry of Finance": what a body of the country lays down holds for all of it. */
export const isNationalRule = (text: string): boolean => asRule.in(text);

const asRule = cue(
  new RegExp(
    String.raw`\b(?:rules?|guidelines?|plans?|documents?|notices?|decrees?|circulars?|polic(?:y|ies)|limits?|ceilings?|targets?) (?:that were |which were )?(?:issued|set|published|released|drawn up|adopted|laid down|announced)(?: (?:last|this|in) \p{L}+)? (?:by|from) ${body}`,
    'u',
  ),
);

/** "China-Europe freight trains …, according to China State Railway Group": the service as a whole, by whoever counts it all. */
export const isCountedNationally = (text: string): boolean =>
  asSource.in(text) && /\b(?:number|total|all|nationwide|national)\b/i.test(text);
