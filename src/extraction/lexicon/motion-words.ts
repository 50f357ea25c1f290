/** Words that lead to where traffic comes from. */
export const sourceLeads: readonly string[] = [
  ...['from', 'out of', 'leaving', 'left', 'leave', 'leaves', 'ex', 'off'],
  ...['depart', 'departs', 'departed', 'departing', 'departing from', 'departed from'],
  ...['starting in', 'starting at', 'starting from', 'starts in', 'starts from', 'started in'],
  ...['originating in', 'originating from', 'loaded in', 'loaded at', 'setting off from'],
];

/** Words that lead to where traffic goes, whatever stands before them. */
export const goalLeads: readonly string[] = [
  ...['to', 'towards', 'toward', 'into', 'onto', 'bound for', 'destined for', 'heading for'],
  ...['headed for', 'heads for', 'head for', 'destination', 'en route to', 'on to'],
  ...['reached', 'reaches', 'reach', 'reaching', 'entered', 'entering', 'enters', 'enter'],
  ...['arrived in', 'arrived at', 'arriving in', 'arriving at', 'arrives in', 'arrives at'],
  ...['arrive in', 'arrive at', 'ended in', 'ending in', 'ends in', 'terminating in'],
  ...['terminates in', 'pulled into', 'pulls into', 'rolled into', 'docked in', 'docked at'],
  ...['landed in', 'landed at', 'landing in', 'landing at', 'lands in', 'lands at'],
];

/** The same behind a place that traffic leaves: "left Wuhan [for] Lyon". */
export const goalLeadsBehind: readonly string[] = ['for', 'until', 'as far as'];

/** Words that lead to what traffic passes. */
export const viaLeads: readonly string[] = [
  ...[
    'via',
    'through',
    'though',
    'by way of',
    'over',
    'across',
    'past',
    'along',
    'around',
    'round',
  ],
  ...['passing', 'passing through', 'passes', 'passes through', 'pass through', 'pass'],
  ...['passed', 'passed through', 'crossing', 'crossing at', 'crosses', 'crossed', 'cross'],
  ...['transiting', 'transits', 'transited', 'traversing', 'traverses', 'traversed'],
  ...['calling at', 'calls at', 'called at', 'stopping in', 'stopping at', 'stops in', 'stops at'],
  ...['with stops in', 'with stops at', 'with a stop in', 'with a stop at', 'changing trains in'],
  ...['with calls at', 'with a stopover in', 'by ferry from', 'change gauge at', 'skirting'],
];

/** Words of motion, and others that may stand between the two ends of a way: "from Wuhan [back straight] to Lyon". */
export const motionWords: ReadonlySet<string> = new Set(
  `back on onward onwards up down all the way then straight directly direct again and or is are was were be been has
  have had runs run ran running travels travel travelled traveled travelling traveling goes go going went gone moves
  move moved moving heads head headed heading sails sail sailed sailing flies fly flew flown flying passes passed
  passing continues continue continued continuing ships shipped shipping carried carrying transported transporting sent
  sending delivered delivering dispatched dispatching bound destined proceeds proceeded proceeding drives drove driving
  rolls rolled rolling returns returned returning also first finally eventually later by rail road sea air train truck
  ship ferry lorry barge non-stop daily weekly monthly once twice`.split(/\s+/),
);

/** Words that may stand between such a lead and the name: "to [the Polish border town of] Terespol". */
export const placeDescribers: readonly string[] = [
  ...['port', 'ports', 'seaport', 'seaports', 'city', 'cities', 'town', 'towns', 'hub', 'hubs'],
  ...['terminal', 'terminals', 'station', 'stations', 'yard', 'airport', 'airports', 'border'],
  ...['crossing', 'crossings', 'dry', 'inland', 'land', 'sea', 'river', 'rail', 'railway'],
  ...['capital', 'province', 'region', 'municipality', 'county', 'district', 'industrial'],
  ...['central', 'eastern', 'western', 'northern', 'southern', 'northeastern', 'northwestern'],
  ...['southeastern', 'southwestern', 'northeast', 'northwest', 'southeast', 'southwest'],
  ...['north', 'south', 'east', 'west', 'mainland', 'nearby', 'neighbouring', 'neighboring'],
  ...['coastal', 'landlocked', 'distant', 'far-off', 'its', 'their', 'logistics', 'destinations'],
  ...['countries', 'places', 'markets', 'points', 'depots', 'such', 'as', 'including', 'both'],
];
