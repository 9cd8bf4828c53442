import { CouncilInputs } from '../../src/model/council.ts';
import type { RuleBook } from '../../src/rulebook/load-rules.ts';
import { evidenceKinds } from '../../src/sources/kinds.ts';
import type { Snapshot } from '../../src/sources/kinds.ts';
import { PeerCase } from '../peers/adapter/case.ts';
import { snapshotOf } from '../peers/adapter/evidence.ts';
import type { Ask, SignInCase } from './case-forms.ts';
import { checked, type Checked } from './checked.ts';
import { derived, UnknownName, type Derived } from './seen.ts';

/** A council around the policies, as for the peers' cases, with the evidence that the case brings. */
function snapshotAround({ policies, context, evidence }: SignInCase): Snapshot {
  const around = snapshotOf(
    PeerCase.parse({
      id: 'case',
      question: '-',
      expected: 'indeterminate',
      origin: { project: '-' },
      policies,
      context,
    }),
  );
  const unheard = Object.keys(evidence).filter((id) => !(id in evidenceKinds));
  if (unheard.length > 0) throw new UnknownName(`there is no evidence ${unheard.join(', ')}`);
  const brought = Object.entries(evidence).map(([id, value]) => [
    id,
    { status: 'collected', at: around.finishedAt, value },
  ]);
  return { ...around, evidence: { ...around.evidence, ...Object.fromEntries(brought) } };
}

function answered(facts: Derived, ask: Ask): Checked {
  const { rule, params, kind = '', id, field = '', expect, says, saysNot, names } = ask;
  const wanted = { anyOf: [expect].flat(), says, saysNot, names };
  return rule === undefined
    ? checked(field, facts.fact(kind, field, id), wanted)
    : checked(rule, facts.rule(rule, { params }), wanted);
}

export function runSignInCase(one: SignInCase, rules: RuleBook): readonly Checked[] {
  const inputs = CouncilInputs.parse({ emergencyAccounts: one.emergency });
  const facts = derived(snapshotAround(one), inputs, rules);
  return one.asks.map((ask) => answered(facts, ask));
}
