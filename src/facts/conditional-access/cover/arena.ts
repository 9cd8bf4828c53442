import type { Tenancy } from '../space/tenancy.ts';
import type { Arena, Decision } from './question.ts';
import type { Applicable } from '../accounts/membership.ts';
import type { Trait } from '../accounts/trait.ts';
import type { AnyAsk } from '../policy/asks.ts';
import { block, makePlans } from './prepared-plans.ts';
import type { Where } from '../policy/requirement-table.ts';
import type { Answer } from './answer.ts';

export const makeArena = (tenancy: Tenancy, trait: Trait): Arena => {
  const planOf = makePlans(tenancy, trait);
  const decide = (ask: AnyAsk, where: Where, applicable: Applicable, every = false): Decision => {
    const plan = planOf(ask, where);
    const { certain, undecided } = plan.openings(applicable, every);
    const open = certain.flatMap(({ targets }) => targets);
    const opening = certain[0];
    const of = (answer: Answer | undefined): Decision => ({ answer, opening, open, undecided });
    const shutting = ask.kind === 'block' ? undefined : planOf(block, where);
    if (opening !== undefined) {
      // Numbers and lists are made of whether a gap is there, not of how large it is.
      const isNumber = ask.kind === 'frequency' && ask.hours > 0;
      if (isNumber || ask.kind === 'beyond') return of('sometimes');
      return of(plan.holdsSomewhere(applicable, shutting) ? 'sometimes' : 'never');
    }
    if (undecided.length > 0) return of(undefined);
    const shut = shutting?.openings(applicable, false);
    const nobody = shut !== undefined && shut.certain.length === 0 && shut.undecided.length === 0;
    if (nobody) return of('cannot-sign-in');
    return of(plan.isContradicted(applicable) ? undefined : 'always');
  };
  return { decide, planOf };
};
