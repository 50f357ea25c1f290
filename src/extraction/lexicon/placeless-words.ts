import { setOf } from './word-set.ts';

/** What any one of can hold so much, whose ways a text need not say. */
export const kindNouns = setOf(`
  container box wagon car railcar carriage train lorry truck trailer ship vessel ferry barge carrier freighter aircraft plane
  jet airliner locomotive pallet crate van`);

/** Verbs, in their base, by which something holds or bears a load. */
export const loadingVerbs = setOf(
  'take carry hold lift haul fit load accommodate bear pull tow swallow transport',
);

/** What a firm buys, and keeps wherever it works. */
export const ownedNouns = setOf(`
  ship vessel ferry barge carrier freighter aircraft plane jet airliner locomotive wagon railcar lorry truck trailer
  trainset tanker dredger tug`);
