import { wordsOf } from './word-set.ts';

/** Coarse parts of speech, as far as reading noun phrases and clauses around a number takes. */
export type Tag =
  | 'determiner'
  | 'possessive'
  | 'pronoun'
  | 'preposition'
  | 'conjunction'
  | 'subordinator'
  | 'modal'
  | 'auxiliary'
  | 'to'
  | 'verb'
  | 'past'
  | 'gerund'
  | 'adverb'
  | 'adjective'
  | 'noun'
  | 'plural'
  | 'name'
  | 'number'
  | 'punctuation'
  | 'symbol';

/**
 * Parts of speech that one rule treats alike; `undefined` stands for the end of the sentence.
 *
 * @example tagSet('noun', 'name').has('noun') // true
 */
export const tagSet = (...tags: (Tag | undefined)[]): ReadonlySet<Tag | undefined> => new Set(tags);

const closedClasses: ReadonlyArray<readonly [Tag, string]> = [
  [
    'determiner',
    `the a an this these those each every either neither no any all both such another what whatever many much
     several few some most`,
  ],
  ['possessive', "my your his its our their 's ’s whose"],
  [
    'pronoun',
    `i you he she it we they me him us them myself yourself himself herself itself ourselves themselves one's
     who whom everyone everybody someone somebody anyone anybody nobody everything something anything nothing none
     others another's mine yours ours theirs i'm you're we're they're he'd she'd they'd we'd it'd i'd you'd i've we've
     they've you've i'll we'll they'll it'll there here`,
  ],
  [
    'preposition',
    `of in on at by for with from into onto upon about above across after against along alongside amid among amongst
     around as aboard before behind below beneath beside besides between beyond despite down during except inside
     like minus near off opposite out outside over past per plus regarding round since than through throughout till
     toward towards under underneath unlike until up versus vs via within without worth excluding including
     concerning following ago amidst notwithstanding pending`,
  ],
  ['conjunction', 'and or but nor yet & plus'],
  [
    'subordinator',
    `that which because although though while whilst when whenever where whereas wherever if unless whether once so
     how why lest`,
  ],
  [
    'modal',
    "will would can could may might shall should must cannot can't won't wouldn't couldn't shouldn't",
  ],
  [
    'auxiliary',
    `is are was were be been being am has have had having do does did doesn't don't didn't isn't aren't wasn't
     weren't hasn't haven't hadn't`,
  ],
  ['to', 'to'],
  [
    'adverb',
    `not only also just even still already again almost nearly about never ever always often sometimes usually soon
     now then today yesterday tomorrow tonight too very quite rather fairly pretty more less least well better best
     far further later earlier ahead away back together instead however therefore moreover meanwhile thus hence
     indeed perhaps maybe otherwise else apart abroad overseas worldwide nationwide elsewhere everywhere forward
     alike alone altogether anyway aside barely hardly merely mostly n't online offline indoors outdoors overnight
     nevertheless nonetheless regardless doubtless twice thrice long-term year-on-year annually somewhat roughly approximately around upward upwards downward
     downwards per-capita combined respectively each apiece upfront outright`,
  ],
];

/** Words of closed classes, whose tag hardly depends on context. */
export const closedClass: ReadonlyMap<string, Tag> = new Map(
  closedClasses
    .flatMap(([tag, words]) => wordsOf(words).map((word) => [word, tag] as const))
    .reverse(),
);

/** Adjectives that no ending tells, or whose ending tells something else. */
export const adjectives: ReadonlySet<string> = new Set(
  wordsOf(`
  new old young tall big small large great little high low long short wide narrow deep good bad best worst better worse
  fast slow early late hot cold warm cool dry wet hard soft heavy light dark bright strong weak rich poor cheap dear
  full empty clean dirty clear safe fresh raw ripe free closed main major minor key top junior senior prime
  chief former current recent previous next last past future present first second third final only other same
  different similar various several certain many few more most less least own single double triple dual twin
  foreign domestic overseas international national regional local global worldwide inland offshore onshore rural
  urban public private civil military federal central northern southern eastern western north south east west
  northeast northwest southeast southwest upper lower inner outer middle right total overall net gross annual
  daily weekly monthly quarterly yearly biennial average mean median maximum minimum extra additional further record
  direct indirect regular irregular special general common rare usual ordinary normal real true false actual
  virtual potential possible likely unlikely able unable ready willing eligible available necessary important
  significant substantial considerable huge vast enormous massive tiny giant mini mega super ultra modest mere
  sheer sharp steep steady stable flat solid tight loose thin thick square round straight consecutive
  successive simultaneous separate joint combined cumulative aggregate individual personal human animal male
  female adult elderly pregnant sick ill dead alive healthy unhealthy blind deaf disabled wounded homeless jobless
  unemployed hungry thirsty chinese japanese korean indian american british french german italian spanish
  portuguese dutch belgian polish russian ukrainian kazakh uzbek turkish greek swedish norwegian danish finnish
  european asian african australian canadian mexican brazilian vietnamese thai malaysian indonesian israeli
  iranian iraqi saudi egyptian swiss austrian hungarian czech slovak serbian romanian bulgarian irish scottish
  welsh arab muslim jewish christian catholic black white red green blue yellow brown grey gray pink golden
  silver electric electronic digital nuclear solar chemical medical dental surgical clinical financial commercial
  industrial agricultural residential educational environmental cultural historical historic political legal
  illegal social economic technical scientific academic professional physical mental sexual racial ethnic
  religious fossil renewable sustainable green smart wireless mobile portable intercity intercontinental
  transcontinental cross-border bilateral multilateral intermodal multimodal refrigerated bonded dedicated
  scheduled round-trip one-way two-way inbound outbound east-bound eastbound westbound northbound southbound
  active inactive remote distant close nearby adjacent remaining leading existing emerging developing
  developed advanced modern ancient prehistoric medieval contemporary traditional conventional classic unique
  original initial latest newest oldest youngest biggest largest smallest highest lowest longest shortest
  fastest slowest greatest busiest richest poorest strongest weakest deadliest worst joint elite veteran rookie
  fit unfit unsafe unclear unknown unnamed unidentified unpaid paid part-time full-time temporary permanent
  seasonal casual temp contractual surplus spare idle vacant brand-new state-owned high-speed low-cost high-end
  unmanned armed nationwide provincial municipal metropolitan suburban overall undisclosed fatal severe mild
  moderate serious critical acute chronic lethal non-lethal intact extinct wild tame rough smooth plain fancy
  luxury premium standard basic simple complex mixed entire whole half partial complete incomplete sub main
  marine maritime naval aerial airborne coastal tropical arctic alpine polar lunar stellar cosmic
  `),
);

/** Nouns that look like another part of speech by their ending. */
export const nounsDespiteEnding: ReadonlySet<string> = new Set(
  wordsOf(`
  family supply reply assembly ally rally italy july monopoly anomaly butterfly belly bully jelly lily fly
  building buildings housing meeting training shipping trading banking funding spending opening ruling hearing
  setting saving ceiling feeling warning wedding painting drawing recording posting listing offering mining
  farming fishing hunting engineering manufacturing marketing advertising pricing lending borrowing holding
  clothing morning evening king ring string spring wing thing sibling ending beginning crossing sailing landing
  landings sailings crossings sitting filing filings rating ratings reading readings shooting shootings killing
  killings bombing bombings booking bookings earning earnings saving savings holding holdings
  seed need speed breed weed bed shed feed creed deed greed steed
  hundred bid kid grid
  capital hospital arrival rival festival metal medal pedal journal signal animal criminal individual terminal
  terminals proposal appeal deal meal goal coal trial material official professional rebel model level
  potential total funeral general mineral manual mammal cathedral canal rehearsal approval survival withdrawal
  removal renewal disposal referral
  executive initiative representative alternative native relative detective perspective objective incentive
  collective cooperative narrative archive drive hive olive wave
  music public topic traffic clinic fabric graphic republic logic critic comic mechanic pandemic epidemic
  picnic plastic ceramic
  table cable vehicle article particle people example couple apple battle bottle title middle cycle circle
  title hole role rule scale sale male female tale whale mile tile file profile
  plane train
  `),
);

const regularVerbs = wordsOf(`
  abandon abide absorb accelerate accept access accommodate accompany accomplish account accuse achieve acknowledge
  acquire act activate adapt add address adjust admit adopt advance advertise advise affect afford agree aim allege
  allocate allow amount analyse analyze announce anticipate apologise apologize appeal appear apply appoint approach
  approve argue arrange arrest arrive ask assess assign assist assume assure attach attack attempt attend attract
  attribute authorise authorize average avoid award ban bank bar base battle beg begin behave believe belong benefit
  blame block board boast book boost border borrow bounce breach brief broadcast budget bump burn bury calculate call
  campaign cancel capture care carry cause celebrate challenge change charge chart chase check cite claim clash
  classify clean clear climb close coach collaborate collapse collect combine come comment commission commit
  communicate compare compete compile complain complete comply comprise conceal concede concentrate conclude condemn
  conduct confirm confront connect consider consist constitute construct consult consume contact contain continue
  contract contribute control convert convict cooperate coordinate cope correct count cover crash create criticise
  criticize cross cure cut damage dance date deal debate debut decide declare decline decrease dedicate defeat defend
  define delay delete deliver demand demonstrate deny depart depend deploy deposit describe deserve design designate
  destroy detail detain detect determine develop devote die differ dip direct disappear disclose discover discuss
  dismiss display dispute distribute dive divide dominate donate double doubt download downgrade draft drag drift
  drop dump ease eat edge elect eliminate embark embrace emerge emit emphasise employ enable encounter encourage end
  endorse engage enhance enjoy enlarge enrol ensure enter entitle equal equip escape establish estimate evacuate
  evaluate exceed exchange exclude execute exercise exist expand expect expel expire explain explode explore export
  expose express extend extract face fail fall fear feature fetch fight file fill finance fine finish fire fit fix
  flag flee float flow fly focus follow force forecast form found frame fuel fulfil function fund gain gather
  generate give govern grab grant greet grow guarantee guard guess guide halt halve hand handle happen harm head heal
  hear help hesitate hike hire hit hold honour honor hope host house hurt identify ignore illustrate imagine impact
  implement import impose impress imply improve include incorporate increase incur indicate infect influence inform inherit
  initiate injure innovate inspect inspire install intend interact interview introduce invade invest investigate
  invite involve issue jail join judge jump justify keep kick kill knock label lack land last launch lead leak lean
  leap learn lease leave lend let level lie lift limit link list listen live load locate lock log look lose lower
  maintain make manage manufacture mark market marry match matter mean measure meet mention merge miss mix monitor
  mount move multiply murder name narrow near need negotiate nominate note notice notify nudge number observe obtain
  occupy occur offer open operate oppose opt order organise organize originate outline outnumber outpace outperform
  overcome overhaul oversee overtake owe own pack park participate partner pass pay peak perform permit persuade pick
  place plan plant play plead please pledge plummet plunge point pop possess post postpone pour power practise predict
  prefer prepare present preserve press prevent price print probe proceed process produce profit progress prohibit
  project promise promote prompt propose prosecute protect protest prove provide publish pull pump purchase pursue
  push qualify quit quote race raise rally ramp range rank rate reach react read realise realize rebound recall receive
  recognise recognize recommend record recover recruit recycle reduce refer reflect refuse regain regard register
  regulate reject relate release relocate rely remain remember remove rename renew rent repair repay repeat replace
  reply report represent request require rescue research resemble reserve reside resign resist resolve respond rest
  restore restrict result resume retail retain retire retreat return reveal reverse review revise rise risk roll
  round row rule run rush sail save say scale schedule score seal search secure see seek seem seize select sell send
  sentence separate serve set settle shake shape share shed shift ship shoot shop show shrink shut sign signal sit
  skid skip slash slide slip slow slump smash snap soar sort source span spark speak specialise spend spill split
  sponsor spread spur stabilise stage stand start starve state stay steal steer step stick stop store strengthen
  stress stretch strike struggle study submit succeed suffer suggest sue supply support suppose surge surpass surprise
  surrender surround survey survive suspect suspend sustain swallow swap sweep swim swing switch tackle take talk
  target taste tax teach team tell tend term test testify thank think threaten throw tie tighten tip total touch tour
  trace track trade trail train transfer transform translate transmit transport travel treat trend trigger trim triple
  trust try tumble turn type undergo undermine understand undertake unload unveil update upgrade uphold upload urge
  use utilise utilize value vary vest view violate visit volunteer vote vow wait walk want warn wash waste watch wear
  weaken weigh welcome widen win withdraw witness wonder work worry worsen wrap write yield quadruple quintuple treble
  suffice dispatch assemble disassemble reload tranship transship haul streamline digitise digitize expedite relieve bypass
  traverse straddle bolster buoy cement outstrip cater consolidate diversify foster forge spearhead usher weather
  withstand rumble necessitate ascribe attest await afford bypass comprise encompass enlist entail envisage envision
  exempt facilitate fetch garner hasten intensify mitigate modernise modernize nurture optimise optimize outgrow outpace
  pioneer ply procure prolong propel refurbish reinforce reopen restart resurface revamp revive revolutionise
  shuttle soften stem stimulate surface sustain terminate thrive uncouple underline underscore unload
  handle transit swell inch creep slide strand drown evacuate vaccinate hospitalise hospitalize infect mine refine
  deter reckon dwarf eclipse lure detour divert reroute redirect channel choke hamper hinder impede obstruct disrupt
  defer curb scrap ditch relaunch refund reimburse subsidise subsidize bankroll underwrite inject recoup dwindle
  flatten stagnate languish outshine outweigh rival echo ferry convey marshal decouple hoist discharge dock moor
  skirt shave spare christen divest ponder devise stockpile hoard allot earmark apportion scatter disperse erect
  drill excavate dredge pave renovate refit mend nourish confess insist hint adjoin nestle perch sprawl overlook
  quicken hail derive prosper flourish mature squander omit deprive enrich endow bestow accord confer muster
  dry shunt stow lash stack hitch brake refuel idle rust crack weld rattle snake chug trundle hum hiss sigh joke smile laugh shrug
  grumble nod linger loom hover dwell cling shout cry whisper melt leak lag dare coil pour blush paint scrape polish admire love hate
 shorten lengthen loosen soften harden deepen inaugurate accrue tow pledge commute insure televise electrify blend brew chop cook bake boil freeze heat
  `);

const irregularVerbs = wordsOf(`
  begin:began:begun break:broke:broken bring:brought build:built buy:bought catch:caught choose:chose:chosen
  come:came:come deal:dealt do:did:done draw:drew:drawn drink:drank:drunk drive:drove:driven eat:ate:eaten
  fall:fell:fallen feed:fed feel:felt fight:fought find:found fly:flew:flown forget:forgot:forgotten
  freeze:froze:frozen get:got:gotten give:gave:given go:went:gone grow:grew:grown hear:heard hide:hid:hidden
  hold:held keep:kept know:knew:known lay:laid lead:led leave:left lend:lent lose:lost make:made mean:meant
  meet:met outgrow:outgrew overcome:overcame:overcome oversee:oversaw:overseen overtake:overtook:overtaken pay:paid
  prove:proved:proven ride:rode:ridden ring:rang:rung rise:rose:risen run:ran:run say:said see:saw:seen seek:sought
  sell:sold send:sent shake:shook:shaken shine:shone shoot:shot show:showed:shown shrink:shrank:shrunk
  sing:sang:sung sink:sank:sunk sit:sat sleep:slept slide:slid speak:spoke:spoken spend:spent stand:stood
  steal:stole:stolen stick:stuck strike:struck swear:swore:sworn sweep:swept swell:swelled:swollen swim:swam:swum
  swing:swung take:took:taken teach:taught tear:tore:torn tell:told think:thought throw:threw:thrown
  undergo:underwent:undergone understand:understood undertake:undertook:undertaken wear:wore:worn win:won
  withdraw:withdrew:withdrawn write:wrote:written creep:crept leap:leapt burn:burnt learn:learnt become:became:become
  arise:arose:arisen bear:bore:borne beat:beat:beaten bind:bound bite:bit:bitten blow:blew:blown dig:dug
  `);

/** Verbs whose past is their base. */
export const unchangedPasts: ReadonlySet<string> = new Set(
  wordsOf(
    'cut hit hurt let put quit set shed shut spread split bid cost burst cast broadcast forecast',
  ),
);

/** How a form of a known verb inflects it. */
export type VerbForm = 'base' | 'third' | 'past' | 'gerund';

interface Inflections {
  forms: Map<string, VerbForm>;
  bases: Map<string, string>;
}

function inflect(): Inflections {
  const forms = new Map<string, VerbForm>();
  const bases = new Map<string, string>();
  const add = (form: string, kind: VerbForm, base: string): void => {
    if (forms.has(form)) return;
    forms.set(form, kind);
    bases.set(form, base);
  };
  const irregular = new Map(
    irregularVerbs.map((row) => [row.split(':')[0] as string, row.split(':')]),
  );
  for (const base of new Set([...irregular.keys(), ...regularVerbs])) {
    const past = irregular.get(base)?.slice(1);
    add(base, 'base', base);
    add(thirdPerson(base), 'third', base);
    for (const form of past ?? [withEnding(base, 'ed')]) add(form, 'past', base);
    add(withEnding(base, 'ing'), 'gerund', base);
  }
  for (const same of unchangedPasts) {
    forms.set(same, 'base');
    bases.set(same, same);
    add(thirdPerson(same), 'third', same);
    add(withEnding(same, 'ing'), 'gerund', same);
  }
  return { forms, bases };
}

function thirdPerson(base: string): string {
  if (/(?:s|x|z|ch|sh|o)$/.test(base)) return `${base}es`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return `${base}s`;
}

const doubling =
  /^(?:ban|bar|beg|commit|chop|cut|dip|drag|drop|equip|fit|flag|flap|grab|hit|hop|incur|jam|lag|let|log|nod|occur|omit|pack|permit|plan|plug|pop|prefer|put|quit|rebel|refer|regret|rob|run|set|shed|ship|shop|shut|sit|skid|skip|slam|slip|slim|snap|spin|split|spur|stop|strip|submit|swap|swim|tip|top|transfer|transmit|trim|tug|win|wrap|refer|begin|upset|travel|cancel|level|label|signal|model|fulfil|enrol|expel)$/;

function withEnding(base: string, ending: 'ed' | 'ing'): string {
  if (base.endsWith('ie')) return ending === 'ed' ? `${base}d` : `${base.slice(0, -2)}ying`;
  if (base.endsWith('e') && !/(?:ee|ye|oe)$/.test(base)) return `${base.slice(0, -1)}${ending}`;
  if (base.endsWith('ee') && ending === 'ed') return `${base}d`;
  if (ending === 'ed' && /[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  if (doubling.test(base)) return `${base}${base.at(-1)}${ending}`;
  return `${base}${ending}`;
}

const irregularForms = irregularVerbs.map((row) => row.split(':'));

/** Past forms that are no participle, "rose" and "fell", and participles that are no past form, "risen" and "fallen". */
export const simplePasts: ReadonlySet<string> = new Set(
  irregularForms.flatMap(([base, past, participle]) =>
    past && participle && past !== participle && base !== past ? [past] : [],
  ),
);
export const pureParticiples: ReadonlySet<string> = new Set(
  irregularForms.flatMap(([base, past, participle]) =>
    participle && past !== participle && base !== participle ? [participle] : [],
  ),
);

/** Every form of the verbs known by name; other verbs are told by their endings and what stands around them. */
const { forms, bases } = inflect();
export const verbForms: ReadonlyMap<string, VerbForm> = forms;

/** The base of a verb's form: "rose" is of "rise"; a form of no known verb loses its ending. */
export const verbBase = (form: string): string =>
  bases.get(form) ?? form.replace(/(?:ied|ies)$/, 'y').replace(/(?:ed|ing|s)$/, '');

/** Forms that are nouns more often than verbs unless a subject or `to` stands before them. */
export const nounFirst: ReadonlySet<string> = new Set(
  wordsOf(`
  fall climb slide dive dip slump plunge surge leap spike access account act address advance aim amount appeal approach arrest attack attempt award ban bank bar base battle
  benefit block board book boost border breach budget campaign care cause challenge change charge chart check claim
  coach comment commission contact contract control count cover crash credit cure damage dance date deal debate debut
  decline decrease defeat delay demand deposit design detail display dispute doubt download draft drop dump ease edge
  end estimate exchange exercise experience export face fear feature feed fight figure file finance fine fire fit
  flag flight float flow focus force forecast form frame fuel function fund gain grant guarantee guard guide halt
  hand harm head help hike hire hit hold honour honor hope host house impact import increase influence interest
  interview issue jail judge jump kick label lack land launch lead leak lease level lift limit link list load lock
  log loss mark market match matter measure mine miss mix monitor mount move murder name need note notice number
  offer order outline pack park partner pass pay peak pick place plan plant play point pop post pound power practice
  press price print probe process produce profit progress project promise protest pump purchase push quote race
  raise rally range rank rate record recruit release rent repair report request rescue research reserve rest result
  retail return review rise risk roll round row rule run rush sail sale sales scale schedule score seal search
  sentence set shape share shift ship shop show sign signal slide slip slump snap sort source span spark split
  sponsor spread stage stand start state stay step stock stop store stress stretch strike study supply support
  surge surprise survey suspect swap swing switch talk target taste tax team term test tie tip title total touch
  tour track trade trail train transfer transport travel treat trend trial trip trust try turn type update upgrade
  use value view visit volunteer vote wait walk wash waste watch win witness wonder work yield drive ride build dive
  debut contract transit stock sell buy
  costs dwarf eclipse lure detour channel curb scrap ditch refund rival echo ferry hoist discharge dock skirt spare hoard
  drill hint hail accord muster
  `).flatMap((word) => [word, thirdPerson(word)]),
);
