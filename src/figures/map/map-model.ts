import type { Itinerary } from '../../atlas/network/routing.ts';
import type { LonLat } from '../../atlas/types.ts';
import type { Corridor, Mode } from '../../schemas/corridor.ts';
import type { Place } from '../../schemas/place.ts';
import type { MapFact } from './map-fact.ts';
import type { TransitTime } from './transit.ts';

/** A place drawn as a point. */
export interface MapPlace {
  place: Place;
  at: LonLat;
  facts: string[];
  /** What it is on this map: the subject of facts, the end of a way, a station on one, or there to find one's way. */
  role: 'subject' | 'end' | 'on-way' | 'context';
  /** Whether its name must be found a place: a reader looks for it. */
  isNamed?: boolean;
  /** What it weighs beside others, in facts, where that is known otherwise than by those of this map. */
  weight?: number;
}

/** Points that one mode joins. */
export interface Chain {
  mode: Mode;
  points: LonLat[];
}

/** A way drawn as a line: one a fact states, or the course of a corridor. */
export interface MapWay {
  /** `chengdu--lodz` with the mode, or the corridor's id. */
  id: string;
  kind: 'route' | 'corridor';
  mode: Mode;
  name: string;
  chains: Chain[];
  /** The course of one journey from end to end. */
  track: LonLat[];
  places: string[];
  gaugeChanges: { place: string; before: string; behind: string }[];
  itinerary: Itinerary | null;
  /** False where no source says which way it goes: its line joins the ends and follows no track. */
  isStated: boolean;
  corridor: Corridor | null;
  facts: string[];
  /** How long a journey takes by what is published, where anything is. */
  days: TransitTime | null;
}

/** A country, province or larger area that facts are about. */
export interface MapArea {
  place: Place;
  facts: string[];
  /** Whether its shape is filled: a country or province, or a part of the world that the map is asked to fill. */
  drawn: boolean;
}

/** A circle on the ground around a place, such as a service radius. */
export interface MapRing {
  place: Place;
  at: LonLat;
  km: number;
  fact: string;
}

export interface MapModel {
  places: MapPlace[];
  ways: MapWay[];
  areas: MapArea[];
  rings: MapRing[];
  /** All other lines, drawn faintly to find one's way by. */
  context: Chain[];
}

export interface MapRequest {
  facts: readonly MapFact[];
  /** Corridors drawn whether or not a fact names them. */
  corridors?: readonly string[];
  /** Places drawn whether or not a fact names them. */
  places?: readonly string[];
  /** Places on its ways whose names a reader looks for, the most spoken of first. */
  named?: readonly string[];
  /** Parts of the world whose shape is filled, as those of countries and provinces are. */
  filled?: readonly string[];
  /** Lines opened later are left out. */
  year?: number;
}
