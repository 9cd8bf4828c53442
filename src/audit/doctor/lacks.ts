import type { Probing } from '../../sources/probe/probe.ts';
import type { Cause } from '../../model/cause.ts';
import type { Policy } from '../../rulebook/load-policy.ts';
import type { Rule } from '../../rulebook/rule.ts';
import type { EvidenceId } from '../../sources/kinds.ts';
import { grantedTo, type Connection } from '../connect.ts';
import type { Settings } from '../council/settings.ts';
import type { Standards } from '../standards.ts';
import { askedWith } from '../permissions-for.ts';
import { clausesUsing, lostWithout, permissionUses, rulesUsing } from '../what-needs.ts';
import { refusedProbes } from './probed.ts';

/**
 * What sort of thing is missing. A permission, consent or role the provider can grant; a licence is what the plan does
 * not include; an input only the council can give; anything else is the cause of the evidence.
 */
export type LackKind = 'permission' | 'consent' | 'role' | 'licence' | 'input' | 'switched-off' | Cause;

/** A reason why clauses will not be checked in full, with what it costs. */
export interface Lack {
  readonly kind: LackKind;
  /** Permission (`AuditLog.Read.All`), `licence: Entra ID P1`, another cause, `input:people`, or `switched-off`. */
  readonly what: string;
  readonly remedy: string;
  readonly evidence: readonly string[];
  readonly clauses: readonly string[];
  /** Rules outside the policy that are touched as well. */
  readonly rules: readonly string[];
}

const exchangePermission = 'Exchange.ManageAsApp';

const impact = ({ rules, policy }: Standards, evidence: readonly string[]) => {
  const touched = rulesUsing(rules.rules, evidence);
  return { evidence, clauses: clausesUsing(policy, touched), rules: idsOutside(policy, touched) };
};

const idsOutside = (policy: Policy, rules: readonly Rule[]): string[] => {
  const used = new Set(policy.clauses.flatMap((clause) => clause.rules.map(({ rule }) => rule)));
  return rules.map(({ id }) => id).filter((id) => !used.has(id));
};

/**
 * Whether a grant would open Exchange. Where the tenant never had it, or a partner is not let in, none would: what was asked
 * of it then tells its own cause.
 */
const grantOpens = ({ exchange }: Connection): boolean =>
  'permissions' in exchange || exchange.why === 'permission';

/** Permissions that are not granted, each with what it alone would add. */
export const missingPermissions = (connection: Connection, standards: Standards): Lack[] => {
  const uses = permissionUses();
  const needed = askedWith(standards).map(({ permission }) => permission);
  const granted = new Set(grantedTo(connection));
  const works = 'permissions' in connection.exchange;
  // A person's sign-in reaches Exchange under another name than an application's.
  if (works && connection.graph.kind === 'delegated') granted.add(exchangePermission);
  return needed
    .filter((permission) => !granted.has(permission))
    .filter((permission) => permission !== exchangePermission || grantOpens(connection))
    .map((permission) => ({
      kind: 'permission' as const,
      what: permission,
      remedy:
        permission === exchangePermission
          ? `Grant the application permission ${permission} of Office 365 Exchange Online and the Entra role Global Reader.`
          : `Grant the ${connection.graph.kind === 'app-only' ? 'application' : 'delegated'} permission ${permission} of Microsoft Graph.`,
      ...impact(standards, lostWithout(new Set([...uses.keys()].filter((one) => one !== permission)))),
    }));
};

const inputRemedies = {
  people:
    'Write the people register into beadle.yaml, under "people". "beadle register --from-tenant" writes a first one.',
  emergencyAccounts:
    'Name the emergency accounts in beadle.yaml, or write "emergencyAccounts: []" where there are none.',
  software: 'Name the software that the council agreed to in beadle.yaml, under "software".',
  provider: 'Name the IT provider and its mail domains in beadle.yaml, under "provider".',
} as const;

/** What only the council can tell and did not. */
export const missingInputs = ({ inputs }: Settings, standards: Standards): Lack[] =>
  (['people', 'emergencyAccounts', 'provider', 'software'] as const)
    .filter((key) => inputs[key] === undefined)
    .map((key) => ({
      kind: 'input' as const,
      what: `input:${key}`,
      remedy: inputRemedies[key],
      ...impact(standards, [`input:${key}`]),
    }))
    .filter(({ clauses, rules }) => clauses.length > 0 || rules.length > 0);

/** Evidence that the council or its provider chose not to read. */
export const switchedOff = (ids: readonly EvidenceId[], standards: Standards): Lack[] =>
  ids.length === 0
    ? []
    : [
        {
          kind: 'switched-off' as const,
          what: 'switched-off',
          remedy: 'This is your choice, under "switchedOff" in beadle.yaml.',
          ...impact(standards, ids),
        },
      ];

/** Licences, roles and faults that only asking shows; what a missing permission explains is told there. */
export const refused = (probing: Probing, known: readonly Lack[], standards: Standards): Lack[] => {
  const explained = new Set(known.flatMap(({ evidence }) => evidence));
  return refusedProbes(probing, explained).map(({ kind, what, remedy, evidence }) => ({
    kind,
    what,
    remedy,
    ...impact(standards, evidence),
  }));
};
