import type { Places } from './places.ts';
import type { Random } from './random.ts';

/** What a sentence is made with. */
export interface Setting {
  random: Random;
  places: Places;
  /** The place a story is mostly about. */
  hero: string;
  /** The year it speaks of. */
  year: number;
}

type Kind = (setting: Setting) => string;

const number = (value: number): string => value.toLocaleString('en');
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const goods = [
  'machine parts',
  'timber',
  'furniture',
  'solar modules',
  'cotton yarn',
  'grain',
  'car parts',
  'copper',
  'laptops',
  'chemicals',
  'paper',
  'wine',
  'batteries',
  'steel',
  'toys',
] as const;
const firms = [
  'a forwarder',
  'the operator',
  'the port authority',
  'the city’s trade office',
  'the railway',
  'a customs broker',
  'the association of shippers',
  'the terminal’s manager',
] as const;

const earlier = ({ random, year }: Setting): number => year - random.whole(0, 6);
const someone = ({ random, places, hero }: Setting): string =>
  random.next() < 0.4 ? hero : places.inChina(random).name;

/** Sentences that state something: each with its own figures, most with places and a time. */
export const statements: readonly [Kind, ...Kind[]] = [
  (on) =>
    `${someone(on)} ran ${number(on.random.whole(40, 6_000))} freight trains to Europe in ${earlier(on)}, ${on.random.whole(2, 60)} per cent more than a year before.`,
  (on) =>
    `In ${earlier(on)}, ${number(on.random.whole(30, 4_000))} freight trains ran from ${someone(on)} to ${on.places.abroad(on.random).name}.`,
  (on) =>
    `Trains from ${someone(on)} to ${on.places.abroad(on.random).name} took ${on.random.whole(9, 27)} days in ${months[on.random.whole(0, 11)]} ${earlier(on)}.`,
  (on) =>
    `In ${months[on.random.whole(0, 11)]} ${earlier(on)}, ${number(on.random.whole(200, 90_000))} containers of 20 feet passed through ${on.places.gate(on.random).name}.`,
  (on) =>
    `${on.places.airport(on.random).name} handled ${number(on.random.whole(4_000, 900_000))} tonnes of cargo in ${earlier(on)}.`,
  (on) =>
    `The cargo that ${someone(on)} sent by rail in ${earlier(on)} was worth $${on.random.whole(11, 990) / 10} billion.`,
  (on) =>
    `${on.places.any(on.random).name} and ${on.places.any(on.random).name} together took ${on.random.whole(3, 88)} per cent of the ${on.random.pick(goods)} in ${earlier(on)}.`,
  (on) =>
    `The ${on.places.corridor(on.random)} carried ${on.random.whole(11, 97) / 10} million tonnes of cargo in ${earlier(on)}, up from ${on.random.whole(3, 10) / 10} million tonnes in ${on.year - 7}.`,
  (on) =>
    `Sending a container from ${someone(on)} to ${on.places.abroad(on.random).name} cost $${number(on.random.whole(2_100, 11_900))} in ${months[on.random.whole(0, 11)]} ${earlier(on)}.`,
  (on) =>
    `At ${on.places.gate(on.random).name} trains waited for ${on.random.whole(3, 96)} hours in ${earlier(on)}, ${on.random.pick(firms)} said on ${on.random.whole(1, 28)} ${months[on.random.whole(0, 11)]}.`,
  (on) =>
    `A service by way of ${on.places.gate(on.random).name} began on ${on.random.whole(1, 28)} ${months[on.random.whole(0, 11)]} ${earlier(on)} and joins ${someone(on)} with ${on.places.abroad(on.random).name}.`,
  (on) =>
    `${on.places.any(on.random).name}’s exports of ${on.random.pick(goods)} by train came to ${number(on.random.whole(1_000, 480_000))} tonnes in ${earlier(on)}.`,
];

/** Sentences between, which state no figure of traffic. */
export const remarks: readonly [Kind, ...Kind[]] = [
  (on) =>
    `Of ${on.random.pick(goods)} bound for ${on.places.any(on.random).name} ${on.random.pick(firms)} in ${someone(on)} gives no count for the months since ${months[on.random.whole(0, 11)]} ${earlier(on)}.`,
  (on) =>
    `Whether ${on.places.abroad(on.random).name} counts ${on.random.pick(goods)} as ${someone(on)} does, neither ${on.random.pick(firms)} nor its partner in ${on.places.any(on.random).name} could say.`,
  (on) =>
    `The rest, mostly ${on.random.pick(goods)} and ${on.random.pick(goods)}, went by way of ${on.places.gate(on.random).name} to ${on.places.abroad(on.random).name}, as ${on.random.pick(firms)} had foreseen.`,
  (on) =>
    `What ${on.random.pick(firms)} in ${on.places.any(on.random).name} says of ${on.random.pick(goods)} we could not find at ${on.places.gate(on.random).name}, nor in ${someone(on)}.`,
  (on) =>
    `Shippers of ${on.random.pick(goods)} in ${someone(on)} prefer ${on.places.gate(on.random).name} to ${on.places.gate(on.random).name}, though the way to ${on.places.abroad(on.random).name} is longer.`,
  (on) =>
    `From ${on.places.abroad(on.random).name} the wagons come back to ${someone(on)} with ${on.random.pick(goods)}, or empty, and ${on.random.pick(firms)} pays for both.`,
];

/** Headlines. */
export const headlines: readonly [Kind, ...Kind[]] = [
  (on) =>
    `${on.hero} counts ${number(on.random.whole(40, 6_000))} trains in ${on.year}, most of them to ${on.places.abroad(on.random).name}`,
  (on) =>
    `${on.hero} sent ${number(on.random.whole(1_000, 98_000))} tonnes of ${on.random.pick(goods)} to ${on.places.abroad(on.random).name} in ${on.year}`,
  (on) =>
    `Why ${on.random.pick(goods)} from ${on.hero} reach ${on.places.abroad(on.random).name} ${on.random.whole(2, 19)} days sooner than in ${on.year - 3}`,
];

/** Lines under headlines. */
export const deks: readonly [Kind, ...Kind[]] = [
  (on) =>
    `What ${on.random.pick(firms)} of ${on.hero} says of ${on.year} agrees with the count at ${on.places.gate(on.random).name} for ${on.random.whole(3, 11)} months, and differs for the others.`,
  (on) =>
    `The ${on.random.whole(12, 99)} per cent that ${on.random.pick(firms)} claims are of ${on.random.pick(goods)} alone, and end in ${on.places.abroad(on.random).name}.`,
];

/** Headings of sections. */
export const headings: readonly [Kind, ...Kind[]] = [
  (on) =>
    `How ${on.random.pick(goods)} go from ${someone(on)} to ${on.places.abroad(on.random).name}`,
  (on) => `What ${on.places.gate(on.random).name} counts of ${on.random.pick(goods)} in ${on.year}`,
  (on) => `${on.places.any(on.random).name} and its ${on.random.pick(goods)}`,
];

/** Titles of sources. */
export const sourceTitles: readonly [Kind, ...Kind[]] = [
  (on) =>
    `Trade of ${on.places.any(on.random).name} in ${months[on.random.whole(0, 11)]} ${on.year}: ${on.random.pick(goods)}`,
  (on) =>
    `Freight from ${someone(on)} to ${on.places.abroad(on.random).name}, figures of ${on.random.whole(1, 28)} ${months[on.random.whole(0, 11)]} ${on.year}`,
];
