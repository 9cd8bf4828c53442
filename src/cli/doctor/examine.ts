import type { Probe, Probing } from '../../collect/probe/probe.ts';
import type { Policy } from '../../engine/load-policy.ts';
import type { Rule } from '../../engine/rule.ts';
import type { EvidenceId } from '../../snapshot/registry.ts';
import { credentialWarnings, grantedTo, type Connection } from '../connect.ts';
import type { Settings } from '../config/settings.ts';
import type { Standards } from '../standards.ts';
import { exchangeAnswers, refusedProbes, slowReading } from './probed.ts';
import { clausesUsing, lostWithout, permissionUses, rulesUsing } from '../what-needs.ts';

/** A reason why clauses will not be checked in full, with what it costs. */
export interface Lack {
  /** Permission (`AuditLog.Read.All`), `licence: Entra ID P1`, another cause, `input:people`, or `switched-off`. */
  readonly what: string;
  readonly remedy: string;
  readonly evidence: readonly string[];
  readonly clauses: readonly string[];
  /** Rules outside the policy that are touched as well. */
  readonly rules: readonly string[];
}

/** What `beadle doctor` found. */
export interface Examination {
  readonly access: 'app-only' | 'delegated';
  readonly method: string;
  readonly appId: string;
  readonly tenantId: string;
  readonly credentialExpires: string | null;
  /** `works`, or why not. */
  readonly exchange: string;
  readonly granted: readonly string[];
  readonly needed: readonly string[];
  /** Granted, but used by nothing: least privilege asks to take them away. */
  readonly unneeded: readonly string[];
  readonly lacks: readonly Lack[];
  readonly warnings: readonly string[];
  /** Each collector asked once: what answers, what was refused and why. Empty when nothing was asked. */
  readonly probes: readonly Probe[];
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

const missingPermissions = (connection: Connection, standards: Standards): Lack[] => {
  const uses = permissionUses();
  const needed = [...uses.keys()];
  const granted = new Set(grantedTo(connection));
  const works = 'permissions' in connection.exchange;
  // A person's sign-in reaches Exchange under another name than an application's.
  if (works && connection.graph.kind === 'delegated') granted.add(exchangePermission);
  return needed
    .filter((permission) => !granted.has(permission))
    .map((permission) => ({
      what: permission,
      remedy:
        permission === exchangePermission
          ? `Grant the application permission ${permission} of Office 365 Exchange Online and the Entra role Global Reader.`
          : `Grant the ${connection.graph.kind === 'app-only' ? 'application' : 'delegated'} permission ${permission} of Microsoft Graph.`,
      ...impact(standards, lostWithout(new Set(needed.filter((one) => one !== permission)))),
    }));
};

const inputRemedies = {
  people: 'Write the people register into beadle.yaml, under "people".',
  emergencyAccounts: 'Name the emergency accounts in beadle.yaml, if there are any.',
  provider: 'Name the IT provider and its mail domains in beadle.yaml, under "provider".',
} as const;

/** An empty list of emergency accounts says nothing: a council that was never asked has one as well. */
const isTold = (inputs: Settings['inputs'], key: keyof typeof inputRemedies): boolean =>
  key === 'emergencyAccounts' ? inputs.emergencyAccounts.length > 0 : inputs[key] !== undefined;

const missingInputs = ({ inputs }: Settings, standards: Standards): Lack[] =>
  (['people', 'emergencyAccounts', 'provider'] as const)
    .filter((key) => !isTold(inputs, key))
    .map((key) => ({
      what: `input:${key}`,
      remedy: inputRemedies[key],
      ...impact(standards, [`input:${key}`]),
    }))
    .filter(({ clauses, rules }) => clauses.length > 0 || rules.length > 0);

const switchedOff = (ids: readonly EvidenceId[], standards: Standards): Lack[] =>
  ids.length === 0
    ? []
    : [
        {
          what: 'switched-off',
          remedy: 'This is your choice, under "switchedOff" in beadle.yaml.',
          ...impact(standards, ids),
        },
      ];

const delegatedWarning =
  "You sign in as a person. Other people's mailboxes cannot be read this way; sign in as an application (app-only).";

interface Examining {
  readonly settings: Settings;
  readonly standards: Standards;
  readonly now: Date;
  readonly probing: Probing;
}

/** Licences, roles and faults that only asking shows; what a missing permission explains is told there. */
const refused = (probing: Probing, known: readonly Lack[], standards: Standards): Lack[] => {
  const explained = new Set(known.flatMap(({ evidence }) => evidence));
  return refusedProbes(probing, explained).map(({ what, remedy, evidence }) => ({
    what,
    remedy,
    ...impact(standards, evidence),
  }));
};

const exchangeState = ({ exchange }: Connection, probing: Probing): string => {
  if (!('permissions' in exchange)) return exchange.message;
  return exchangeAnswers(probing)
    ? 'works'
    : 'The sign-in works, but Exchange refuses: see what will be missing.';
};

/** Looks at a connection and at what each collector's first question gave: what is missing, and what that costs. */
export const examine = (
  connection: Connection,
  { settings, standards, now, probing }: Examining,
): Examination => {
  const { graph, credential } = connection;
  const slow = slowReading(probing);
  const permissions = missingPermissions(connection, standards);
  const granted = grantedTo(connection);
  const needed = [...permissionUses().keys()];
  return {
    access: graph.kind,
    method: credential.method,
    appId: graph.appId,
    tenantId: graph.tenantId,
    credentialExpires: credential.expires?.toISOString() ?? null,
    exchange: exchangeState(connection, probing),
    granted,
    needed,
    unneeded: granted.filter((permission) => graph.kind === 'app-only' && !needed.includes(permission)),
    lacks: [
      ...permissions,
      ...refused(probing, permissions, standards),
      ...missingInputs(settings, standards),
      ...switchedOff(settings.switchedOff, standards),
    ],
    warnings: [
      ...credentialWarnings(credential, now),
      ...(graph.kind === 'delegated' ? [delegatedWarning] : []),
      ...(slow === undefined ? [] : [slow]),
    ],
    probes: probing.probes,
  };
};
