import { expectedCost, type ExpectedCost } from '../../sources/probe/expected-cost.ts';
import type { Probe, Probing } from '../../sources/probe/probe.ts';
import { credentialWarnings, grantedTo, type Connection } from '../connect.ts';
import type { Settings } from '../council/settings.ts';
import type { Standards } from '../standards.ts';
import { askedWith } from '../permissions-for.ts';
import { missingInputs, missingPermissions, refused, switchedOff, type Lack } from './lacks.ts';
import { folderWarnings } from './folder-warnings.ts';
import { exchangeAnswers, slowReading } from './probed.ts';

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
  /** Of these, what other policies do without. */
  readonly neededByPolicyOnly: readonly string[];
  /** Granted, but used by nothing: least privilege asks to take them away. */
  readonly unneeded: readonly string[];
  readonly lacks: readonly Lack[];
  readonly warnings: readonly string[];
  /** What an audit of this tenant is expected to ask, and how long it takes; null where accounts could not be counted. */
  readonly expected: (ExpectedCost & { readonly accounts: number }) | null;
  /** Each collector asked once: what answers, what was refused and why. Empty when nothing was asked. */
  readonly probes: readonly Probe[];
}

const delegatedWarning =
  "You sign in as a person. Other people's mailboxes cannot be read this way; sign in as an application (app-only).";

interface Examining {
  readonly settings: Settings;
  readonly standards: Standards;
  readonly now: Date;
  readonly probing: Probing;
  /** Tells where OneDrive keeps its folder. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

const exchangeState = ({ exchange }: Connection, probing: Probing): string => {
  if (!('permissions' in exchange)) return exchange.message;
  return exchangeAnswers(probing)
    ? 'works'
    : 'The sign-in works, but Exchange refuses: see what will be missing.';
};

/** Looks at a connection and at what each collector's first question gave: what is missing, and what that costs. */
export const examine = (
  connection: Connection,
  { settings, standards, now, probing, environment = {} }: Examining,
): Examination => {
  const { graph, credential } = connection;
  const slow = slowReading(probing);
  const permissions = missingPermissions(connection, standards);
  const granted = grantedTo(connection);
  const asked = askedWith(standards);
  const needed = asked.map(({ permission }) => permission);
  return {
    access: graph.kind,
    method: credential.method,
    appId: graph.appId,
    tenantId: graph.tenantId,
    credentialExpires: credential.expires?.toISOString() ?? null,
    exchange: exchangeState(connection, probing),
    granted,
    needed,
    neededByPolicyOnly: asked.filter(({ byPolicyOnly }) => byPolicyOnly).map(({ permission }) => permission),
    unneeded: granted.filter((permission) => graph.kind === 'app-only' && !needed.includes(permission)),
    lacks: [
      ...permissions,
      ...refused(probing, permissions, standards),
      ...missingInputs(settings, standards),
      ...switchedOff(settings.switchedOff, standards),
    ],
    warnings: [
      ...settings.warnings,
      ...credentialWarnings(credential, now),
      ...folderWarnings(
        [
          { holds: 'settings, secrets and history', path: settings.folder },
          { holds: 'reports with names', path: settings.output },
        ],
        environment,
      ),
      ...(graph.kind === 'delegated' ? [delegatedWarning] : []),
      ...(slow === undefined ? [] : [slow]),
    ],
    expected:
      probing.accounts === undefined
        ? null
        : {
            accounts: probing.accounts,
            ...expectedCost(probing.probes, { accounts: probing.accounts, devices: probing.devices }),
          },
    probes: probing.probes,
  };
};
