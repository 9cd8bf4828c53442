import type { Tenancy } from '../space/tenancy.ts';
import type { Arena, Decision, Openings, Plan } from './question.ts';
import type { Applicable } from '../accounts/membership.ts';
import type { Trait } from '../accounts/trait.ts';
import type { AnyAsk } from '../policy/asks.ts';
import { block, makePlans } from './prepared-plans.ts';
import type { Where } from '../policy/sign-in-requirement.ts';
import type { Answer } from './answer.ts';

type PlanOf = Arena['planOf'];

/** The questions of the requirement table are the same objects for every account: no key is made for them twice. */
function byObject(make: PlanOf): PlanOf {
  const known = new WeakMap<Where, WeakMap<AnyAsk, Plan>>();
  return (ask, where) => {
    let own = known.get(where);
    if (own === undefined) known.set(where, (own = new WeakMap<AnyAsk, Plan>()));
    let plan = own.get(ask);
    if (plan === undefined) own.set(ask, (plan = make(ask, where)));
    return plan;
  };
}

/** Whether a plan about blocking shuts an account out altogether. Many questions about one account ask this. */
function makeShutsOut(): (shutting: Plan, applicable: Applicable) => boolean {
  const known = new WeakMap<Plan, WeakMap<Applicable, boolean>>();
  return (shutting, applicable) => {
    let own = known.get(shutting);
    if (own === undefined) known.set(shutting, (own = new WeakMap<Applicable, boolean>()));
    let isShut = own.get(applicable);
    if (isShut === undefined) {
      const { certain, undecided } = shutting.openings(applicable, false);
      own.set(applicable, (isShut = certain.length === 0 && undecided.length === 0));
    }
    return isShut;
  };
}

const nothing: readonly number[] = [];

export function makeArena(tenancy: Tenancy, trait: Trait): Arena {
  const planOf = byObject(makePlans(tenancy, trait));
  const shutsOut = makeShutsOut();
  const answerOf = (
    plan: Plan,
    { certain, undecided }: Openings,
    applicable: Applicable,
  ): Answer | undefined => {
    const { asks, where } = plan;
    if (certain.length > 0) {
      // Numbers and lists are made of whether a gap is there, not of how large it is.
      const isNumber = asks.kind === 'frequency' && asks.hours > 0;
      if (isNumber || asks.kind === 'beyond') return 'sometimes';
      const shutting = asks.kind === 'block' ? undefined : planOf(block, where);
      return plan.holdsSomewhere(applicable, shutting) ? 'sometimes' : 'never';
    }
    if (undecided.length > 0) return undefined;
    if (asks.kind !== 'block' && shutsOut(planOf(block, where), applicable)) return 'cannot-sign-in';
    return plan.isContradicted(applicable) ? undefined : 'always';
  };
  const decide = (ask: AnyAsk, where: Where, applicable: Applicable, every = false): Decision => {
    const plan = planOf(ask, where);
    const openings = plan.openings(applicable, every);
    const { certain, undecided } = openings;
    const opening = certain[0];
    const open =
      certain.length > 1 ? certain.flatMap(({ targets }) => targets) : (opening?.targets ?? nothing);
    return { answer: answerOf(plan, openings, applicable), opening, open, undecided };
  };
  return { decide, planOf };
}
