import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { CouncilInputs } from '../../src/model/council.ts';
import type { RuleBook } from '../../src/rulebook/load-rules.ts';
import { derived, type Seen } from '../cases/seen.ts';
import { PeerCase } from '../peers/adapter/case.ts';
import { snapshotOf } from '../peers/adapter/evidence.ts';

const AccessSet = z.object({
  set: z.coerce.string(),
  policies: z.array(z.looseObject({ state: z.string() })),
  namedLocations: z.array(z.looseObject({ id: z.string() })),
});
export type AccessSet = z.infer<typeof AccessSet>;

/** Conditional Access of real tenants and of published baselines, one set a line. */
export function readAccessSets(path: string): readonly AccessSet[] {
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => AccessSet.parse(JSON.parse(line)));
}

const idOf = (position: number): string => `a0000000-0000-4000-8000-${String(position).padStart(12, '0')}`;

const globalAdministrator = '62e90394-69f5-4237-9190-012177145e10';
const synchronisation = 'd29b2b05-8046-44ba-8758-1e26182fcf32';

/** One account of each kind that policies tell apart; none is in a group. */
export const accounts = {
  member: { id: idOf(1), userType: 'Member' },
  administrator: { id: idOf(2), userType: 'Member', directoryRoleTemplateIds: [globalAdministrator] },
  guest: { id: idOf(3), userType: 'Guest', externalUserState: 'Accepted', creationType: 'Invitation' },
  emergency: { id: idOf(4), userType: 'Member', directoryRoleTemplateIds: [globalAdministrator] },
  service: { id: idOf(5), userType: 'Member' },
  synchronisation: { id: idOf(6), userType: 'Member', directoryRoleTemplateIds: [synchronisation] },
} as const;

export const questions = [
  'secondStep',
  'phishingResistant',
  'legacyClientsBlocked',
  'deviceCodeBlocked',
  'managedDevice',
] as const;

export interface SetAnswer {
  readonly set: string;
  readonly account: string;
  readonly question: string;
  readonly seen: Seen;
}

/** Every policy as if it were switched on: report-only and disabled ones are real policies too. */
export function forcedOn(one: AccessSet): AccessSet {
  return { ...one, policies: one.policies.map((policy) => ({ ...policy, state: 'enabled' })) };
}

/** What the product says of each account in one set. */
export function answersTo(
  { set, policies, namedLocations }: AccessSet,
  rules: RuleBook,
): readonly SetAnswer[] {
  const context = { users: Object.values(accounts), namedLocations };
  const input = PeerCase.parse({
    id: set,
    question: '-',
    expected: 'indeterminate',
    origin: { project: '-' },
    policies: policies.map((policy, position) => ({ id: idOf(1000 + position), ...policy })),
    context,
  });
  const inputs = CouncilInputs.parse({ emergencyAccounts: [accounts.emergency.id] });
  const facts = derived(snapshotOf(input), inputs, rules);
  return Object.entries(accounts).flatMap(([account, { id }]) =>
    questions.map((question) => ({ set, account, question, seen: facts.fact('person', question, id) })),
  );
}
