import { ask } from './client';

/** What the last turn of an agent did to a simulated buyer; anger is 0–100, `why` names findings or kindnesses. */
export interface Effect {
  before: number;
  after: number;
  why: string[];
}

/** A simulated buyer at the desk; `line` is the anger after each turn. */
export interface PracticeBuyer {
  persona: string;
  name: string;
  who: string;
  voice: string;
  conversation: string | null;
  anger: number;
  level: number;
  line: number[];
  last: Effect | null;
  phase: 'talking' | 'content' | 'gone';
}

/** One who has left, with the rating. */
export interface PracticeLeft {
  name: string;
  who: string;
  conversation: string | null;
  rating: number;
  solved: boolean;
  comment: string | null;
  peak: number;
  end: number;
}

export interface Persona {
  id: string;
  name: string;
  who: string;
  voice: string;
  start: number;
}

/** The crowd of a demo shop. */
export interface Crowd {
  state: 'running' | 'paused' | 'invited' | 'stopped';
  pace: number;
  count: number;
  buyers: PracticeBuyer[];
  left: PracticeLeft[];
  came: number;
  rated: number;
  average: number | null;
  personas: Persona[];
}

/** Routes that exist in demo shops only, so they are in no description. */
export const practice = {
  show: (signal?: AbortSignal) => ask<Crowd>('GET', 'demo', undefined, signal),
  start: (order: { pace?: number; count?: number }) => ask<Crowd>('POST', 'demo/buyers/start', order),
  /** Pace and number as they shall be; whether buyers come stays as it is. */
  setting: (order: { pace?: number; count?: number }) => ask<Crowd>('PATCH', 'demo/buyers', order),
  pause: () => ask<Crowd>('POST', 'demo/buyers/pause', {}),
  stop: () => ask<Crowd>('POST', 'demo/buyers/stop', {}),
  invite: (persona: string) => ask<Crowd>('POST', 'demo/buyers/invite', { persona }),
};
