import { setOf } from './word-set.ts';

/** Nouns, in the singular and the plural, of what and who tells a figure: "the *report* has", "a *forwarder* gives". */
export const tellers = setOf(`
  report reports journal journals magazine magazines newspaper newspapers paper papers agency agencies source sources
  association associations ministry ministries bureau bureaus bureaux statistics statistic data figure figures
  release releases statement statements article articles study studies survey surveys account accounts count counts
  forwarder forwarders spokesman spokesperson spokeswoman official officials analyst analysts researcher researchers
  shipper shippers number numbers list lists table tables summary summaries index indices
  xinhua reuters bloomberg interfax tass afp dpa`);

/** Verbs, in their base, of what is done with cargo: a weight that is their object is of cargo. */
export const movingVerbs = setOf(`
  handle carry move transport ship haul load unload lift fly deliver forward bring process dispatch send
  receive transfer tranship transship`);

/** Verbs, in their base, whose subject is the part of a whole that is their object: "*crates* filled 72 per cent of the hold". */
export const fillingVerbs = setOf('fill take occupy hold win have supply');

/** Verbs, in their base, by which a source tells a figure of what is over, be it in the present: "Yicai *gives* Xi’an". */
export const givingVerbs = setOf('give print report cite imply');

/** Words that stand where a subject may and name nothing that is counted: "*twice* a week", "the *latter* asked 5,600". */
export const emptySubjects = setOf(`
  once twice thrice times time year years month months week weeks day days quarter end whole rest mark former latter going
  on by back wants speaks comes lands faster slower farther further quicker sooner more less others another`);

/** Nouns of who carries or handles things: "the *port* moved 3 million" counts what it moved. */
export const handlers = setOf(`
  port ports airport airports terminal terminals railway railways carrier carriers operator operators company companies
  airline airlines group forwarder hub hubs police city town country customs`);

/** Nouns of who or what place has a part in something, singular and plural: "four *cities* accounted for half of the trips". */
export const doers = setOf(`
  port ports airport airports terminal terminals railway railways operator operators company companies
  airline airlines group groups firm firms hub hubs city cities town towns country countries province provinces region
  regions state states continent station stations crossing crossings shipper shippers maker makers customer customers
  partner partners market markets share shares part rest remainder figure figures half quarter third majority total sum
  yard yards government ministry exporter exporters importer importers forwarder forwarders owner owners union`);

/** Adjectives of a kind of goods, which are a part of all that is carried: "*pharmaceutical* cargo". */
export const kindsOfCargo: readonly string[] = [
  ...setOf(`
  pharmaceutical pharma medical perishable frozen chilled refrigerated cool temperature-controlled live dangerous hazardous
  special express e-commerce liquid dry bulk general agricultural military humanitarian oversized project valuable`),
];
