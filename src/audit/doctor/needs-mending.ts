import { evidenceIds } from '../../sources/kinds.ts';
import type { Examination } from './examine.ts';
import type { LackKind } from './lacks.ts';
import { fromExchange } from './probed.ts';

/** What the provider can grant. */
const mendable: ReadonlySet<LackKind> = new Set(['permission', 'consent', 'role']);

/** What nobody can: a plan, a service that the tenant never had, what Microsoft does not show to such a sign-in. */
const noted: ReadonlySet<LackKind> = new Set(['licence', 'not-provisioned', 'not-supported']);

const exchangeEvidence: ReadonlySet<string> = new Set(
  evidenceIds.filter((evidence) => fromExchange({ evidence })),
);

/** Whether Exchange is silent for a reason that is told as a note. */
const isNotedOfExchange = ({ lacks }: Pick<Examination, 'lacks'>): boolean =>
  lacks.some(({ kind, evidence }) => noted.has(kind) && evidence.some((id) => exchangeEvidence.has(id)));

/** Whether `doctor` found something that a provider can mend; a plan that lacks a feature is none. */
export function needsMending(found: Pick<Examination, 'lacks' | 'exchange'>): boolean {
  if (found.lacks.some(({ kind }) => mendable.has(kind))) return true;
  return found.exchange !== 'works' && !isNotedOfExchange(found);
}
