import { beforeAll, describe, expect, test } from 'vitest';
import { councilIds, councils, referenceTime, type CouncilId } from '../../fixtures/councils/index.ts';
import { shipped } from '../../src/cli/places.ts';
import { evaluateRule } from '../../src/engine/evaluate.ts';
import { loadRules } from '../../src/engine/load-rules.ts';
import type { Rule } from '../../src/engine/rule.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import { audited, type Audited } from './built-checks-pipeline.ts';

const { rules } = await loadRules(shipped.rules);
const cases = rules.map((rule) => ({ id: rule.id, rule }));
const audits = new Map<CouncilId, Audited>();

const auditOf = (id: CouncilId): Audited => {
  const found = audits.get(id);
  if (found === undefined) throw new TypeError(`${id} was not audited`);
  return found;
};
const outcomeIn = (rule: Rule, id: CouncilId): Outcome =>
  evaluateRule(rule, auditOf(id).facts[rule.kind], { times: {} }).outcome;

beforeAll(async () => {
  await Promise.all(
    councilIds.map(async (id) => audits.set(id, await audited(councils[id](referenceTime), referenceTime))),
  );
});

// A check counts as built only when one fictional council passes it and another fails it, the whole way through.
describe('simulator, collector, fact and rule together', () => {
  test.each(cases)('$id passes where all is right and fails where all is wrong', ({ rule }) => {
    expect({ allwell: outcomeIn(rule, 'allwell'), muddlecombe: outcomeIn(rule, 'muddlecombe') }).toEqual({
      allwell: 'pass',
      muddlecombe: 'fail',
    });
  });
});

/** Causes by kind of evidence that was not read, or not read whole. */
const unread = (id: CouncilId): Record<string, string> =>
  Object.fromEntries(
    Object.entries(auditOf(id).snapshot.evidence).flatMap(([kind, evidence]): [string, string][] => {
      if (evidence.status === 'unavailable') return [[kind, evidence.cause]];
      const items: readonly object[] = Array.isArray(evidence.value) ? evidence.value : [];
      return items.some((one) => 'status' in one && one.status === 'unavailable') ? [[kind, 'some']] : [];
    }),
  );

const nobodyHas = { roleEligibilities: 'licence', conditionalAccessSettings: 'not-supported' };

describe('what is read of a council', () => {
  test.each(['exampleton', 'allwell', 'muddlecombe'] as const)(
    '%s: all that Business Premium holds',
    (id) => {
      expect(unread(id)).toEqual({ ...nobodyHas, authenticationMethods: 'switched-off' });
    },
  );

  test('thriftley: all that Business Basic holds, and the rest is for want of a licence', () => {
    expect(unread('thriftley')).toEqual({
      ...nobodyHas,
      registrationDetails: 'licence',
      signInActivity: 'licence',
      managedDevices: 'licence',
      deviceCompliancePolicies: 'licence',
      deviceCompliancePolicyStates: 'licence',
      deviceManagement: 'licence',
      appProtectionPolicies: 'licence',
      managedAppRegistrations: 'licence',
    });
  });

  test('hostile names arrive as they are', () => {
    const served = councils.muddlecombe(referenceTime).tenant.accounts;
    const names = auditOf('muddlecombe').facts.person.subjects.map(({ name }) => name);
    expect(names).toEqual(
      Array.from({ length: served.length }, (_, at) => served.at(at).user['displayName']),
    );
  });
});
