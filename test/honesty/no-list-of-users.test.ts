import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { aPolicy, aTenant, block } from '../../src/facts/conditional-access/testing.ts';
import { factsOfSnapshot } from '../../src/facts/testing.ts';
import { evaluateRule } from '../../src/judge/evaluate.ts';
import { loadRules } from '../../src/rulebook/load-rules.ts';
import type { Snapshot } from '../../src/sources/kinds.ts';

const { rules } = await loadRules(fileURLToPath(new URL('../../rules/checks', import.meta.url)));
const council = { emergencyAccounts: [], ownDomains: [] };
type Json = Readonly<Record<string, unknown>>;

const user = (id: string, more: Json = {}) => ({
  id,
  userType: 'Member',
  userPrincipalName: `${id}@exampleton.example`,
  accountEnabled: true,
  addressDigests: [],
  ...more,
});
/** An import that holds the sign-in rules, and of the users none or a few. */
const imported = (policies: readonly Json[], some: readonly Json[] = [], more: Json = {}): Snapshot => {
  const snapshot = aTenant(policies, { users: some, ...more });
  const partial = { cause: 'not-in-import', detail: 'only some' };
  const users = { ...snapshot.evidence.users, partial };
  return { ...snapshot, evidence: { ...snapshot.evidence, users } } as Snapshot;
};
const outcome = (id: string, snapshot: Snapshot): string => {
  const rule = rules.find((one) => one.id === id);
  if (rule === undefined) throw new TypeError(`no rule ${id}`);
  return evaluateRule(rule, factsOfSnapshot(snapshot, council)[rule.kind], { times: new Map() as never })
    .outcome;
};

const everyone = 'people/second-step-enforced';
const kinds = 'sign-in/second-step-for-every-kind';
const all = aPolicy();

describe('everyone is asked, without a list of users', () => {
  it('where every kind of account is always asked, and no one is left out', () => {
    expect(outcome(everyone, imported([all]))).toBe('pass');
    expect(outcome(everyone, imported([all], [user('ann')]))).toBe('pass');
    expect(outcome(kinds, imported([all], [user('ann')]))).toBe('pass');
  });

  test.each([
    ['a person is left out', { excludeUsers: ['gone'] }],
    ['a group is left out', { excludeGroups: ['g'] }],
    ['a role is left out', { excludeRoles: ['62e90394-69f5-4237-9190-012177145e10'] }],
    ['guests are left out', { excludeUsers: ['GuestsOrExternalUsers'] }],
    ['only a group is asked', { includeUsers: [], includeGroups: ['g'] }],
    ['only guests are asked', { includeUsers: ['GuestsOrExternalUsers'] }],
  ])('is not known where %s', (_case, users) => {
    expect(outcome(everyone, imported([aPolicy({ users })]))).toBe('unknown');
  });

  test.each([
    ['only some programs are asked', [aPolicy({ conditions: { clientAppTypes: ['browser'] } })]],
    ['only some apps are asked', [aPolicy({ apps: { includeApplications: ['Office365'] } })]],
    ['the rule only reports', [aPolicy({ state: 'enabledForReportingButNotEnforced' })]],
    ['there is no rule', []],
  ])('is not known where %s', (_case, policies) => {
    expect(outcome(everyone, imported(policies))).toBe('unknown');
  });

  it('is not known under security defaults, which leave out the synchronisation', () => {
    expect(outcome(everyone, imported([], [], { securityDefaults: { isEnabled: true } }))).toBe('unknown');
  });

  it('somebody who is listed and not asked fails all the same, and agents are not asked by such rules', () => {
    const left = aPolicy({ users: { excludeUsers: ['ann'] } });
    expect(outcome(everyone, imported([left], [user('ann')]))).toBe('fail');
    expect(outcome('administrators/second-step-enforced', imported([all]))).toBe('unknown');
  });

  it('a rule that blocks everybody asks of nobody what it does not have to', () => {
    expect(outcome(everyone, imported([aPolicy({ grant: block })]))).toBe('pass');
  });

  it('nothing else of those who are not listed is proved', () => {
    expect(outcome('people/second-step-registered', imported([all], [user('ann')]))).toBe('unknown');
    expect(outcome('people/leavers-cannot-sign-in', imported([all]))).toBe('unknown');
  });
});
