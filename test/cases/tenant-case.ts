import { councils, type CouncilId } from '../../fixtures/councils/index.ts';
import { CouncilInputs } from '../../src/model/council.ts';
import type { RuleBook } from '../../src/rulebook/load-rules.ts';
import { collectThrough, start } from '../faults/collect.ts';
import type { Expectation, TenantCase } from './case-forms.ts';
import { checked, type Checked } from './checked.ts';
import { edit } from './edit-value.ts';
import { filled } from './fill-value.ts';
import { derived, UnknownName, type Derived, type Seen } from './seen.ts';
import { plainTenant, servedTenant } from './tenant-data.ts';
import { playFaults } from './wire-fault.ts';

const isCouncil = (name: string): name is CouncilId => Object.hasOwn(councils, name);

function seenOf(facts: Derived, { evidence, fact, rule, subject, params }: Expectation): Seen {
  if (evidence !== undefined) return facts.evidence(evidence);
  if (rule !== undefined) return facts.rule(rule, { params, subject });
  const [kind = '', field = ''] = (fact ?? '').split('.');
  return facts.fact(kind, field, subject);
}

/** What a case expects of judged evidence: in `tenant/` and, after an import, in `import/`. */
export function expected(facts: Derived, want: Expectation): Checked {
  const name = want.evidence ?? want.fact ?? want.rule ?? '';
  const field = want.subject === undefined ? name : `${name} of ${want.subject}`;
  return checked(field, seenOf(facts, want), { anyOf: want.anyOf ?? [want.is], says: want.says });
}

/** Through the simulator, the client, the collectors, facts and rules, on a virtual clock. */
export async function runTenantCase(one: TenantCase, rules: RuleBook): Promise<readonly Checked[]> {
  if (!isCouncil(one.council)) throw new UnknownName(`there is no fictional council ${one.council}`);
  const now = new Date(start);
  const council = councils[one.council](now);
  const tenant = plainTenant(council.tenant);
  const pointed = { tenant, now };
  edit(tenant, one.edit, pointed);
  const told = filled(one.inputs, pointed) as object;
  const more = one.addPeople.map((person) => filled(person, pointed));
  const inputs = CouncilInputs.parse({
    ...council.inputs,
    ...told,
    ...(more.length > 0 ? { people: [...(council.inputs.people ?? []), ...more] } : {}),
  });
  const { fault, unmet } = playFaults(one.faults, pointed);
  const audited = { tenant: servedTenant(tenant), inputs, appId: council.settings.clientId };
  const { snapshot } = await collectThrough(audited, () => (one.faults.length > 0 ? fault : undefined));
  const [first] = unmet();
  if (first !== undefined) throw new UnknownName(`no request met the fault ${first.match}`);
  const facts = derived(snapshot, inputs, rules);
  return one.expect.map((want) =>
    expected(facts, { ...want, params: filled(want.params, pointed) as Expectation['params'] }),
  );
}
