import type { Place } from '../../schemas/place.ts';
import { setOf, wordsOf } from './word-set.ts';

/** Nouns that stand for a place named before, with the kinds of place they can mean: "the border port". */
export const placeNouns: ReadonlyMap<string, readonly Place['kind'][]> = new Map(
  (
    [
      ['airport airfield airhub aerodrome', ['airport', 'city']],
      ['port seaport harbour harbor', ['port', 'crossing', 'station', 'city']],
      ['crossing checkpoint gateway pass frontier', ['crossing', 'port', 'station', 'city']],
      [
        'terminal yard station depot railyard railport',
        ['station', 'crossing', 'port', 'city', 'airport'],
      ],
      ['hub base site facility', ['city', 'crossing', 'station', 'port', 'airport']],
      [
        'city town municipality metropolis megacity capital county',
        ['city', 'crossing', 'port', 'station'],
      ],
      ['province prefecture', ['province']],
      ['region exclave enclave', ['province', 'region']],
      ['country nation republic', ['country']],
      ['bloc union', ['region']],
      ['continent', ['continent']],
    ] as const
  ).flatMap(([words, kinds]) => words.split(' ').map((word) => [word, kinds] as const)),
);

/** Nouns of sites that stand for no kind of place, but for the place they were said to stand at: "the park". */
const siteNouns = setOf(
  `park zone plant factory warehouse complex centre center works campus freeport shipyard refinery quay berth
  district estate cluster compound mine bridge tunnel`,
);

/** Any of those nouns, for a pattern: the longest first, so that none hides another that it begins. */
export const describingNouns = [...placeNouns.keys(), ...siteNouns]
  .sort((a, b) => b.length - a.length)
  .join('|');

/** Last words of a name that make it a place where its town stands: "Xi'an International Port Station". */
export const facilityWords: ReadonlySet<string> = new Set(
  'Airport Airfield Port Seaport Harbour Harbor Station Terminal Terminals Yard Depot Hub Park Zone Pass Crossing Checkpoint Gateway Junction Freeport Interport Centre Center Region Area'.split(
    ' ',
  ),
);

/** Words that end the name of a place of the atlas itself: "Chengdu City", "Poti Sea Port". */
export const placeTails: ReadonlySet<string> = new Set(
  'City Province Port Airport International Railway Rail Dry Sea Land Station Pass County Municipality District Region Autonomous Uygur Zhuang Hui Bay Cargo Freight Container Terminal North South East West Central Old New'.split(
    ' ',
  ),
);

/** Nouns behind an adjective of nationality that make both a place: "Georgian ports", "the Kyrgyz section". */
export const areaNouns: readonly string[] = wordsOf(`
  section side part stretch territory soil network route leg border frontier half port ports city cities town towns
  country countries nation nations market markets station stations terminal terminals airport airports province
  provinces crossing crossings hub hubs coast mainland waters economy destinations regions seaports harbours rails
  tracks interior hinterland capital capitals states republics`);

/** Words behind a name that still belong to it: "Xi'an [port]", "the Changchun [bonded zone]". */
export const nameTailWords: readonly string[] = wordsOf(`
  port station airport terminal city province region zone area hub bonded dry inland logistics park railway rail
  freight container yard depot ferry harbour harbor border crossing pass base centre center international
  municipality county district industrial free trade`);

/** Heads of names of people's offices: "Kazakhstan's transport minister". */
export const officeWords: ReadonlySet<string> = new Set(
  'minister ministry president premier chairman chairwoman chair chief ambassador official officials spokesman spokeswoman spokesperson mayor governor director deputy vice government authorities embassy consul'.split(
    ' ',
  ),
);

/** Words before a name that a fact is compared with or set against it. */
export const comparisonWords: ReadonlySet<string> = new Set(
  'than unlike avoid avoids avoiding avoided bypass bypasses bypassing bypassed below above behind beyond ahead outside beside besides against except excluding despite versus replacing overtook overtaking surpassed surpassing overtaken'.split(
    ' ',
  ),
);

/** Prepositions of where a thing happens. */
export const locativeWords: ReadonlySet<string> = new Set(
  'in at through via near of across within inside around across along over under on off throughout'.split(
    ' ',
  ),
);

/** Prepositions of where a thing goes. */
export const goalWords: ReadonlySet<string> = new Set(
  'to for towards toward into onto reaching reached'.split(' '),
);

/** Prepositions that lead to a place, by which those told of side by side are known: "from A … from B". */
export const placeLeads: ReadonlySet<string> = new Set(
  'from to at in through via by over for near of into between'.split(' '),
);

/** Units that are places themselves, so that an adjective of nationality says where they are: "48 Chinese cities". */
export const placeUnits: ReadonlySet<string> = new Set(
  'city country nation economy province region town port airport station destination hub market territory depot terminal'.split(
    ' ',
  ),
);

/** Capitalised words before a place's name that are no part of a firm's. */
export const nameLeads: ReadonlySet<string> = new Set(
  `In At From To Via Of For Through The And But By On With Into Near Between Both Across Over Along Towards Toward
  Since Until While When Where As If Although Because Unlike Despite Beyond Outside Inside Within Around Under After
  Before During Out Like Than Not Nor Or So Yet Here There Its Their Our His Her This That These Those All Some Many
  Most Every Each Other Another New Old Greater Upper Lower Inner Outer Mainland Central Northern Southern Eastern
  Western Northeast Northwest Southeast Southwest Northeastern Northwestern Southeastern Southwestern North South East
  West Port Seaport Airport Station Terminal Saint San Santa Los Las Great Today Yesterday Monday Tuesday Wednesday Thursday Friday
  Saturday Sunday January February March April June July August September October November December Last Now
  Meanwhile However President Premier Minister Secretary Ambassador Chinese European Asian Russian German Polish
  Kazakh Belarusian Border City Province Freight Cargo Trains Linking Connecting Only Even Just Rival Nearby Coastal
  Inland Landlocked Once Still Also Instead Elsewhere Further Together Overall Perhaps Later Earlier Soon Thus Then First
  Second Third Finally Next Two Three Four Five Neighbouring Neighboring`.split(/\s+/),
);

/** What moves between places, so that a place it goes to or comes from is the other end of a flow. */
export const trafficNouns: ReadonlySet<string> = new Set(
  `train trip journey service route flight connection sailing departure rotation shipment freighter vessel ship ferry
  voyage crossing container box wagon car vehicle parcel tonne ton teu feu pallet passenger lorry truck link line
  day hour week kilometer kilometre mile frequency movement landing`.split(/\s+/),
);

/** What is carried, and what carrying it comes to. */
export const goodsNouns = setOf(
  'cargo freight goods traffic transit trade rail air volume price capacity',
);

/** What an article calls the traffic it speaks of: "the line", "each train". */
export const serviceNouns: readonly string[] =
  'route|line|service|journey|trip|connection|link|shuttle|train|trains|services|trips|journeys|transit time|travel time|way|ride|railway|freight rate|whole chain|voyage|crossing|convoy|aircraft|freighter|plane'.split(
    '|',
  );

/** Verbs of buying, in their base, whose "from" leads to who sells. */
export const buyingVerbs = setOf('order buy purchase acquire lease charter rent hire procure');

/** Verbs, in their base, by which goods come from one land into another: "*imported* shoes from Italy". */
export const tradingVerbs = setOf('import export receive sell get ship send take');

/** Verbs of standing somewhere, in their base: a wagon that *waits* two days is on no way. */
export const waitingVerbs = setOf('wait queue stand stay sit idle park remain dwell hold');

/** Verbs of running a service, in their base. */
export const runningVerbs = setOf(
  'operate run fly sail begin start launch offer schedule serve ply',
);

/** What calls at both ends of a way, and is told of by how often it does. */
export const callNouns = setOf(
  'flight train service departure sailing rotation freighter connection frequency',
);

/** Verbs of naming a price, in their base. */
export const pricingVerbs = setOf('ask charge quote demand cost pay offer want');

/** Units in which a way is measured. */
export const wayUnits: ReadonlySet<string> = new Set(
  'day hour week minute kilometer kilometre mile stop'.split(' '),
);

/** Words between a preposition and a name that change nothing of what the name does: "in [the nearby] Khorgos". */
export const passedWords: ReadonlySet<string> = new Set(
  `the a its central eastern western northern southern northwest southwest northeast southeast northwestern southwestern
   northeastern southeastern nearby neighbouring neighboring`.split(/\s+/),
);

/** Capitals by which news calls a government, and the country or union each governs: "Beijing wants it to stop". */
export const governments: ReadonlyMap<string, string> = new Map(
  `beijing china|moscow russia|brussels european-union|warsaw poland|berlin germany|paris france|rome italy|madrid spain
  vienna austria|budapest hungary|belgrade serbia|athens greece|bucharest romania|sofia bulgaria|kyiv ukraine|minsk belarus
  vilnius lithuania|riga latvia|tallinn estonia|helsinki finland|ankara turkey|tbilisi georgia|baku azerbaijan
  yerevan armenia|tehran iran|astana kazakhstan|tashkent uzbekistan|bishkek kyrgyzstan|dushanbe tajikistan
  ashgabat turkmenistan|ulaanbaatar mongolia|islamabad pakistan|new-delhi india|hanoi vietnam|vientiane laos
  washington united-states|london united-kingdom|tokyo japan|seoul south-korea`
    .split(/[|\n]\s*/)
    .map((pair) => pair.trim().split(' ') as [string, string]),
);

/** Beginnings of what governments do and towns do not. */
export const governing =
  /^(?:,? (?:now|also|still|has|have|is|had|was|been|long|meanwhile|therefore))* (?:want|(?:come |put )?under (?:[a-z]+ )?pressure|talks? of|los(?:es|t|ing) patience|decid|insist|demand|threaten|urg|banned|bans|impos|outlaw|legislat|subsidi[sz]|retaliat|refus|ratif|promis|pledg|(?:has|holds?|owns?|takes?|keeps?) (?:about |some )?\d[\d.]* ?(?:per ?cent|%)|signed (?:the|a|an) (?:paper|agreement|memorandum|treaty|protocol|decree))/;
