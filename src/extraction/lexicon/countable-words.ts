import { movedNouns, runningNouns } from './frequency-words.ts';
import { setOf } from './word-set.ts';

/**
 * Nouns of things that news of traffic and trade counts, beside what runs and what is moved: a small number in words
 * before any other noun is a turn of phrase far more often than a count.
 */
export const countableNouns = setOf(`
  aircraft airliner airplane airbus boeing jet helicopter drone vehicle automobile motorcycle bicycle tractor tanker trailer semitrailer
  semi-trailer minibus pickup engine carrier icebreaker boat cutter tug tugboat dredger pusher lighter feeder boxship steamer submarine
  yacht locomotive railcar trainset flatcar platform tank shuttle-train set
  port seaport airport aerodrome harbour harbor terminal hub depot yard station halt warehouse hangar shed hall factory plant mill mine
  refinery smelter shipyard workshop laboratory lab office branch shop store pharmacy bakery cafe outlet market mall hotel restaurant canteen hospital
  clinic school kindergarten college museum library church mosque monastery prison barracks house home building block tower flat apartment
  bridge tunnel viaduct culvert dam canal channel lock sluice road highway motorway expressway street interchange junction intersection
  roundabout track siding rail railway railroad corridor path pipeline cable grid substation transformer turbine reactor charger
  berth quay pier dock jetty wharf dyke breakwater ramp apron runway taxiway stand gate lane checkpoint border-crossing booth
  counter scanner scale weighbridge camera sensor radar antenna satellite server computer screen terminal-tractor reachstacker stacker
  crane gantry straddle portal forklift loader conveyor robot machine device lift elevator pump silo reservoir basin field well gauge
  parking park zone site plot estate garden farm greenhouse orchard
  country nation state republic province region district county prefecture municipality canton oblast city town village settlement
  capital island continent community destination origin airstrip base
  company firm enterprise business corporation conglomerate subsidiary affiliate startup start-up manufacturer producer airline
  operator forwarder shipper haulier haulage broker bank lender insurer fund investor shareholder owner agency ministry authority body
  department directorate committee commission council association union alliance federation consortium venture partner supplier vendor
  contractor bidder applicant tenant lessor lessee customer client buyer seller retailer user subscriber member participant signatory
  institution university institute organisation organization group party court tribunal parliament government brand
  employee worker staffer job vacancy post position shift crew crewman crew-member seafarer sailor docker driver pilot captain engineer
  technician inspector officer official guard soldier policeman doctor nurse teacher pupil student graduate trainee apprentice
  adult child inhabitant resident household family dweller citizen migrant refugee tourist guest spectator visitor reader
  mayor minister president director manager councillor senator deputy delegate delegation ambassador expert specialist consultant
  victim casualty death injury fatality survivor body suspect smuggler thief hostage prisoner detainee
  project contract agreement treaty memorandum deal accord tender auction bid offer order permit licence license certificate
  document declaration form carnet waybill invoice letter complaint application petition lawsuit case claim ruling verdict fine penalty
  law decree regulation amendment bill measure sanction patent standard tariff rate loan bond share stake
  report study survey article interview publication volume copy edition app platform system website portal
  model type variant version class category grade size
  accident collision derailment incident breakdown fire explosion avalanche landslide mudslide earthquake storm flood blast
  attack strike raid inspection seizure arrest detention delay cancellation diversion closure failure outage violation
  test trial meeting round session visit exhibition fair conference ceremony event anniversary
  phase stage variety species lorryload truckload trainload shipload planeload cargo
  route line service mode leg stop call stage section segment stretch branch-line spur loop link
  container box crate bag sack pallet parcel package drum barrel bottle cylinder bale roll coil pipe sheet log plank
  tree animal horse camel cow sheep pig bird fish dog
  phone telephone television refrigerator washing-machine battery panel module chip motor part component tyre tire wheel axle bogie
  sleeper switch signal catenary pylon pole mast
  room bed seat bay slot berth-place space place-of-work workplace working-place workstation
  award prize medal record title vote point goal match game player team`);

/** Endings of people by what they do: "three *dispatchers*", "two *signalmen*". */
export const workerEndings =
  /(?:[^m]ers?|[^fc]tors?|sors?|ists?|m[ae]n|wom[ae]n|people|ians?|eers?|ees?|ants?)$/;

/** True for the noun of what news of traffic counts: what runs, what is moved, and what it counts beside them. */
export const isCountable = (noun: string): boolean =>
  [countableNouns, runningNouns, movedNouns].some((words) => words.has(noun));
