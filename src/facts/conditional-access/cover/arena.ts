import type { Tenancy } from '../space/tenancy.ts';
import type { Arena, Decision, Plan } from './question.ts';
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

export function makeArena(tenancy: Tenancy, trait: Trait): Arena {
  const planOf = byObject(makePlans(tenancy, trait));
  const shutsOut = makeShutsOut();
  const decide = (ask: AnyAsk, where: Where, applicable: Applicable, every = false): Decision => {
    const plan = planOf(ask, where);
    const { certain, undecided } = plan.openings(applicable, every);
    const [opening] = certain;
    const open = certain.length > 1 ? certain.flatMap(({ targets }) => targets) : (opening?.targets ?? []);
    const of = (answer: Answer | undefined): Decision => ({ answer, opening, open, undecided });
    const shutting = ask.kind === 'block' ? undefined : planOf(block, where);
    if (opening !== undefined) {
      // Numbers and lists are made of whether a gap is there, not of how large it is.
      const isNumber = ask.kind === 'frequency' && ask.hours > 0;
      if (isNumber || ask.kind === 'beyond') return of('sometimes');
      return of(plan.holdsSomewhere(applicable, shutting) ? 'sometimes' : 'never');
    }
    if (undecided.length > 0) return of(undefined);
    if (shutting !== undefined && shutsOut(shutting, applicable)) return of('cannot-sign-in');
    return of(plan.isContradicted(applicable) ? undefined : 'always');
  };
  return { decide, planOf };
}
