import { all, type Three } from '../../../model/three.ts';
import type { Miss } from '../../../model/told-sign-in.ts';
import { has } from '../accounts/bits.ts';
import type { Applicable } from '../accounts/membership.ts';
import type { Trait } from '../accounts/trait.ts';
import type { Engine } from '../cover/engine.ts';
import { inForce } from '../policy/policy-state.ts';
import { holdsPoint } from '../space/box.ts';
import { makeCovered } from '../space/covered.ts';
import type { Point } from '../space/path.ts';
import { matchesAt, type LivePolicy } from '../space/policy-reach.ts';
import { aspectOf } from './aspects.ts';
import type { Explained, PolicyPart } from './explain-input.ts';

/** Who signs in to what. */
export interface AskedSignIn {
  readonly engine: Engine;
  readonly trait: Trait;
  readonly applicable: Applicable;
  readonly target: number;
}

/** A policy beside one sign-in. */
export interface Met {
  readonly live: LivePolicy;
  readonly applies: Three;
  readonly state: PolicyPart['state'];
  readonly because: readonly Miss[];
}

/** What every policy has to do with a sign-in, and why some do not apply. */
export function metAt(
  { engine: { tenancy }, applicable, target }: AskedSignIn,
  point: Point,
): readonly Met[] {
  const { sure, possible, excluded } = applicable;
  return tenancy.live.map((live, index): Met => {
    const force = inForce(live.policy, tenancy.semantics);
    const reached: Three = has(sure, index) ? 'yes' : has(possible, index) ? 'maybe' : 'no';
    const { matches, failing } = matchesAt(live.reach, point);
    const onTarget = live.reach.targets[target] ?? 'no';
    const isOut = has(excluded, index);
    return {
      live,
      applies: all([reached, onTarget, matches]),
      state: force === 'yes' ? 'enabled' : force === 'no' ? 'report-only' : 'not-known',
      because: [
        ...(force === 'no' ? (['report-only'] as const) : []),
        ...(isOut ? (['left-out'] as const) : []),
        ...(!isOut && force !== 'no' && reached === 'no' ? (['not-included'] as const) : []),
        ...(onTarget === 'no' ? (['target'] as const) : []),
        ...new Set(failing.map(aspectOf)),
      ],
    };
  });
}

const asks = { block: { kind: 'block' }, step: { kind: 'grant', anyOf: ['step'] } } as const;

type Closes = (live: LivePolicy, ask: keyof typeof asks, mode: 'sure' | 'possible') => boolean;

const closer = ({ engine, trait }: AskedSignIn, point: Point): Closes => {
  const covered = makeCovered({ ...engine.tenancy, trait });
  return ({ policy, reach }, ask, mode) =>
    covered(policy, reach, asks[ask], mode).some((box) => holdsPoint(box, point));
};

/**
 * Whether what they ask leaves no way through, of the policies that apply, and of those that may. Where it does not
 * whichever is true of the account, it does not.
 */
function closed(
  met: readonly Met[],
  ask: keyof typeof asks,
  { asked, point, closes }: { readonly asked: AskedSignIn; readonly point: Point; readonly closes: Closes },
): Three {
  const that = met.filter(({ applies }) => applies !== 'no');
  if (that.some(({ live, applies }) => applies === 'yes' && closes(live, ask, 'sure'))) return 'yes';
  if (!that.some(({ live }) => closes(live, ask, 'possible'))) return 'no';
  const cases = asked.applicable.cases().map((applicable) => ({ ...asked, applicable }));
  const isClosedIn = (one: AskedSignIn): boolean =>
    closed(metAt(one, point), ask, { asked: one, point, closes }) === 'yes';
  return cases.length > 0 && cases.every(isClosedIn) ? 'yes' : 'maybe';
}

/** Whether a sign-in is blocked, be it because nothing that is asked can be done. */
export function isBlocked(met: readonly Met[], asked: AskedSignIn, point: Point): Three {
  return closed(met, 'block', { asked, point, closes: closer(asked, point) });
}

/** What all policies together make of a sign-in. */
export function outcomeOf(met: readonly Met[], asked: AskedSignIn, point: Point): Explained['outcome'] {
  const at = { asked, point, closes: closer(asked, point) };
  const blocked = closed(met, 'block', at);
  if (blocked !== 'no') return blocked === 'yes' ? 'blocked' : 'not-known';
  const step = closed(met, 'step', at);
  if (step !== 'no') return step === 'yes' ? 'second-step' : 'not-known';
  const some = met.some(({ applies, live: { policy } }) => applies === 'yes' && policy.controls.length > 0);
  return some ? 'something-else' : 'nothing';
}
