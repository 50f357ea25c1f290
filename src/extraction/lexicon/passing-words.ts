import { setOf } from './word-set.ts';

/** Nouns that a small number before them makes a turn of phrase of: "*two sides*", "there is *one account* of it". */
export const idleNouns = setOf(`
  account comparison cheer mind direction side way thing reason question problem point example answer word sense aspect matter story voice
  lesson moment mistake thought hope fear chance idea detail hand eye foot face corner kind sort camp world respect extreme
  factor issue view opinion argument explanation version possibility difference similarity exception condition piece
  theory principle truth secret surprise worry concern trick goal priority task challenge obstacle option choice message
  topic theme figure scenario variable consideration advantage drawback benefit caveat catch note glance breath sentence
  paragraph chapter part half phrase name term reality attempt sign instance occasion conclusion impression impulse
  man woman boy girl child friend colleague son daughter brother sister wife husband flag dog cat bird book cup coffee beer
  joke song poster photograph picture page shadow cloud snag hitch twist surprise certainty doubt glimmer count tally`);

/** Seasons, which count how long somebody has been at it: "within *three summers*". */
export const seasonNouns = setOf(
  'summer winter autumn spring season night morning evening afternoon',
);

/** Verbs of answering and paying, in their base, whose "within 14 days" is a term of a rule. */
export const respondingVerbs = setOf(
  'answer reply respond comment decide appeal object pay submit apply file register notify appear',
);

/** People whom "one" before them names without a name: "*one Hamburg forwarder* calls it a lifeline". */
export const spokenNouns = setOf(`
  forwarder manager source official analyst trader driver shipper operator expert consultant economist broker agent engineer
  dispatcher executive spokesman spokeswoman spokesperson employee worker customer client insider observer businessman
  businesswoman entrepreneur resident passenger farmer buyer seller importer exporter lawyer diplomat minister banker
  critic commentator reporter journalist participant veteran railwayman railwayworker captain pilot owner merchant retailer
  shopkeeper planner director chief boss head officer clerk inspector guard docker stevedore controller supplier vendor
  dealer investor researcher scholar professor scientist academic historian politician mayor governor lawmaker delegate
  member visitor guest neighbour neighbor local villager foreman technician conductor signalman dockworker logistician
  person man woman colleague friend partner adviser advisor negotiator lobbyist shunter attendant`);

/** People who have a view of what goes on, wherever they sit: "*planners* in Astana speak of". */
export const viewingNouns = setOf(`
  planner researcher analyst observer expert economist insider diplomat consultant strategist official
  minister politician lawmaker envoy ambassador spokesman spokeswoman spokesperson scholar academic commentator lobbyist
  adviser advisor owner shareholder backer financier creditor
  reader friend acquaintance colleague cousin uncle aunt neighbour neighbor blogger correspondent columnist historian`);

/** Bodies that have a view or a share of what goes on, wherever they sit: "a Shanghai *brokerage*". */
export const viewingBodies = setOf(`
  brokerage broker bank consultancy consultant university institute academy newspaper magazine broadcaster
  think-tank fund investor insurer lender court embassy consulate researcher analyst economist expert scholar professor
  lawyer newsletter website`);

/** Verbs of where people are at home, in their base: "who *died* in". */
export const dwellingVerbs = setOf(
  'die live bear grow study reside dwell retire emigrate settle raise',
);

/** Verbs of lasting, whose subject says whether a length of time is that of a journey. */
export const lastingVerbs = setOf(
  'last lasts lasted lasting drag drags dragged dragging continue continues continued stay stays stayed',
);

/** What moves or is handled, and how long that takes is a figure: "the *trip* lasts twelve days". */
export const transitNouns = setOf(`
  trip journey transit voyage crossing ride run passage flight transport transportation delivery haul transfer handling
  clearance check inspection stop transshipment transhipment loading unloading leg route service train sailing tour
  shipment shunting turnaround dwell layover stopover drive it this that which`);

/** What takes place and moves nothing: "the *strike* lasted two weeks", "a 14-minute *speech*". */
export const eventNouns = setOf(`
  closure strike talk negotiation dispute ban blockade shutdown storm protest outage ceremony visit meeting forum fair war
  conflict lockdown quarantine outbreak suspension search examination holiday celebration fire crisis downturn slump boom
  pause break gap hiatus interruption disruption embargo speech address interview debate hearing session conference summit exhibition concert film movie
  video call conversation lesson course training ordeal siege drought flood stoppage standoff stand-off pandemic epidemic
  campaign investigation career silence absence presence honeymoon freeze moratorium curfew`);

/** What a "days of" leads to where the days measure a way: "ten days of *travel*". */
export const travelNouns = setOf(
  'travel travelling traveling transit sailing driving transport rail sea road way underway rails route',
);

/** Verbs of speech with which "a hundred times" is a figure of speech. */
export const repeatedVerbs = setOf(`
  say says said saying tell tells told ask asks asked hear hears heard repeat repeats repeated warn warns warned try tries
  tried explain explained think thought read promise promised swear swore`);

/** Nouns of which "a thousand" counts none: "*a thousand thanks*". */
export const heapedNouns = setOf(
  'thank reason question apology excuse detail little step way thing word',
);

/** Words that give a value of one unit in another: "containers of 45 feet *count as* 2.25". */
export const equatingWords =
  /\b(?:counts?|counted|counting|reckoned) as|\b(?:equals?|equalling|equal to|equivalent to|corresponds? to)\b/i;

/** Of what "half" is a turn of phrase: "that is *half the battle*", "for *half my life*". */
export const halvedNouns = setOf(
  'battle truth story joke fun life lifetime childhood mind heart eye ear chance job',
);

/** Things whose number says how large something else is: "as large as *100 football pitches*". */
export const likenedNouns = setOf(`
  pitch field stadium elephant whale tower bus jumbo pool court storey skyscraper house lorryload airliner football-pitch`);

/** Adjectives of such a likeness: "as *large* as". */
export const gradingAdjectives = setOf(
  'large big heavy tall long high wide deep broad spacious vast strong',
);

/** Verbs of which a part of a whole is the object: "the Union *paid* a fifth", "rail *took* a third". */
export const partVerbs = setOf(`
  pay pays paid cover covers covered contribute contributes contributed take takes took taken hold holds held own owns owned
  supply supplies supplied provide provides provided lend lends lent finance finances financed carry carries carried
  lose loses lost represent represents represented claim claims claimed handle handles handled buy buys bought`);
