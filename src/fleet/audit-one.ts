import { auditCouncil, type AuditPorts } from '../audit/audit-council.ts';
import type { Audited } from '../audit/audited.ts';
import type { Access } from '../audit/connect.ts';
import { councilOf } from '../audit/council/council-of.ts';
import { digestKey } from '../audit/council/digest-key.ts';
import type { Environment } from '../audit/council/environment.ts';
import { readSettings, type Settings } from '../audit/council/settings.ts';
import { folderStore } from '../audit/folder-store.ts';
import { historyPlaces } from '../audit/history-of.ts';
import { journalFolder } from '../audit/journals.ts';
import type { Progress, Turn } from '../audit/ports.ts';
import type { loadStandards } from '../audit/standards.ts';
import type { Governor } from '../graph/scheduler/governor.ts';
import { asksPerson } from '../graph/sign-in.ts';
import type { Clock } from '../model/clock.ts';
import { BeadleError } from '../model/error.ts';
import type { Courier } from './courier.ts';
import type { Fleet, FleetCouncil } from './fleet-file.ts';

/** What all audits of a fleet share. */
export interface FleetTools {
  readonly fleet: Fleet;
  readonly environment: Environment;
  readonly standards: typeof loadStandards;
  /** One for each app: Microsoft counts an app's requests over all tenants. */
  readonly governorOf: (clientId: string) => Governor;
  readonly clock: Clock;
  /** Whose turn it is to judge and write: one thread does it for all, and each holds much while it does. */
  readonly turn?: Turn;
  /** Goes on with collections that were interrupted. */
  readonly resume: boolean;
  /** ISO 8601: an audit that kept its run since then is not made again. */
  readonly doneSince?: string | undefined;
  /** What another process left of a collection is taken over, or begun anew: who holds the claim works alone. */
  readonly takesOver?: boolean;
  /** Another tenant for this council than Microsoft's: for practice. */
  readonly elsewhere: (settings: Settings) => Promise<Access['elsewhere']>;
  /** Copies papers to where a council wants them. */
  readonly courier: Courier;
  /** Says when the same tenant comes a second time. */
  readonly claimTenant: (tenant: string, council: string) => void;
}

interface Watched {
  readonly signal: AbortSignal;
  readonly say: (text: string) => void;
}

/** Nobody can be asked at night: a code to type would wait for ever. */
function assertUnattended({ signIn }: Settings): void {
  if (!asksPerson(signIn.method)) return;
  throw new BeadleError('CONFIG_INVALID', 'A fleet cannot sign in as a person who has to be there.', {
    hint: 'Use a certificate, a managed identity or a workload identity under "signIn:".',
  });
}

const progressTo = (say: (text: string) => void): Progress => ({
  step: (title, work) => {
    say(title);
    return work({ now: say, log: () => undefined });
  },
});

async function tenantOf(tools: FleetTools, settings: Settings) {
  const { folder, signIn, secrets, switchedOff, warnings, tenant: tenantId } = settings;
  const elsewhere = await tools.elsewhere(settings);
  return {
    access: {
      signIn,
      secrets,
      tenantId,
      warnings,
      governor: tools.governorOf(signIn.clientId ?? signIn.method),
      ...(elsewhere === undefined ? {} : { elsewhere }),
    },
    switchedOff,
    digestKey: await digestKey(folder),
    journal: {
      ...(await journalFolder(folder, { resume: tools.resume, now: tools.clock() })),
      claimed: tools.takesOver ?? false,
    },
    ...(elsewhere === undefined ? {} : { source: 'simulator' as const }),
  };
}

/** Reads the settings of a council of a fleet. @throws BeadleError CONFIG_INVALID */
export function settingsOf(
  council: FleetCouncil,
  { fleet, environment }: Pick<FleetTools, 'fleet' | 'environment'>,
): Promise<Settings> {
  return readSettings(council.config, environment, fleet.shared);
}

/** One whole audit of one council of a fleet. @throws BeadleError as `auditCouncil` does, and CONFIG_INVALID */
export async function auditOne(
  settings: Settings,
  tools: FleetTools,
  { signal, say }: Watched,
): Promise<Audited> {
  assertUnattended(settings);
  tools.claimTenant(settings.tenant, settings.council);
  const standards = await tools.standards(settings.policy, settings.folder);
  const store = folderStore(historyPlaces(settings));
  const ports: AuditPorts = {
    progress: progressTo(say),
    teller: { note: say, error: say },
    clock: tools.clock,
    store,
    signal,
    turn: tools.turn,
  };
  try {
    await store.prepare();
    const tenant = await tenantOf(tools, settings);
    return await auditCouncil(
      {
        council: councilOf(settings, standards),
        standards,
        evidence: { from: 'tenant', tenant, doneSince: tools.doneSince },
        keepNamedMonths: settings.retention.namedMonths,
        branding: settings.branding,
      },
      ports,
    );
  } finally {
    await store.close();
  }
}
