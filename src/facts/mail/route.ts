import { distinctMissing, type Missing } from '../../model/cause.ts';
import type { Three } from '../../model/three.ts';
import { unknown, type Known } from '../base/known.ts';
import type { OutsideClass } from './destination.ts';
import type { MailboxChannel } from './forwards.ts';

/** How mail for one final address fares. */
export interface Outcome {
  /** Class of the final address. */
  readonly destination: OutsideClass | 'inside' | 'unresolved';
  /** Domain of the final address; empty where it stays inside or is not known. */
  readonly domain: string;
  readonly state:
    'leaves' | 'blocked' | 'block-not-proven' | 'inside' | 'unresolved' | 'dormant' | 'in-error';
  /** Conditions narrow it: some mail, not all. */
  readonly someMailOnly: boolean;
  /** The forward is proven to be set and on, whatever may stop it. */
  readonly sure: boolean;
  readonly missing: readonly Missing[];
}

/** One route out of a mailbox, by the channel of its first step. */
export interface MailRoute extends Outcome {
  readonly channel: MailboxChannel;
  /** It passes through another mailbox of the tenant. */
  readonly through: boolean;
}

/** What leaves the tenant for certain is outside, though its address may not be known. */
export const isOutside = ({ destination, state }: Outcome): boolean =>
  destination === 'unresolved' ? state === 'leaves' : destination !== 'inside';
export const isPersonal = ({ destination }: Outcome): boolean => destination === 'personal';

type Wanted = (route: Outcome) => boolean;

/** Whether mail really goes by a route to a wanted place. */
export const sends =
  (wanted: Wanted) =>
  (route: Outcome): Three => {
    const open = route.state === 'block-not-proven' || route.state === 'unresolved';
    if (!open && route.state !== 'leaves') return 'no';
    if (!open && wanted(route)) return 'yes';
    return route.destination === 'unresolved' || wanted(route) ? 'maybe' : 'no';
  };

/** Whether a working forward to a wanted place is set, blocked or not. */
export const isSetTo =
  (wanted: Wanted) =>
  (route: Outcome): Three => {
    if (route.state === 'dormant' || route.state === 'in-error') return 'no';
    if (route.destination === 'unresolved') return 'maybe';
    return wanted(route) ? (route.sure ? 'yes' : 'maybe') : 'no';
  };

/** True needs one proof, false needs every route and complete evidence; anything else is unknown with all its causes. */
export const anyRoute = <R extends Outcome>(
  routes: readonly R[],
  test: (route: R) => Three,
  gaps: readonly Missing[],
): Known<boolean> => {
  if (routes.some((route) => test(route) === 'yes')) return true;
  const open = routes.filter((route) => test(route) === 'maybe').flatMap((route) => route.missing);
  const missing = [...gaps, ...open];
  return missing.length > 0 ? unknown(...missing) : false;
};

/** Equal routes but for the wording of their causes are one: the first detail of each cause stays. */
export const outcomeKey = (one: Outcome): string =>
  [
    one.destination,
    one.domain,
    one.state,
    one.someMailOnly,
    one.sure,
    ...new Set(one.missing.map(({ evidence, cause }) => `${evidence} ${cause}`)),
  ].join('|');

export const withMissing = (...missing: readonly Missing[]): readonly Missing[] => distinctMissing(missing);
