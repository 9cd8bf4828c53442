import type { Audited } from '../audit/audited.ts';
import { ofTheCouncil } from '../history/compare.ts';
import { doFirstKeys, openDoFirst } from '../history/do-first.ts';
import { perhapsNew } from '../history/perhaps-new.ts';
import { changesIn, namesPurgedIn, type Since } from '../history/since-before.ts';
import { BeadleError } from '../model/error.ts';
import { refusedBySystem } from '../snapshot/unwritable.ts';
import { recordOf } from '../store/record-of.ts';
import { auditOne, settingsOf, type FleetTools } from './audit-one.ts';
import type { CouncilOutcome, Ran } from './council-outcome.ts';
import type { FleetCouncil } from './fleet-file.ts';
import { withinMinutes } from './within-minutes.ts';

interface Auditing {
  readonly tools: FleetTools;
  readonly says: (text: string) => void;
  readonly signal: AbortSignal;
  /** Milliseconds that a stopped audit has to end by itself; default ten seconds. */
  readonly graceMs?: number | undefined;
}

/** A fault of ours in one council must not stop the others; its stack goes into the outcome. */
function errorOf(thrown: unknown): {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
} {
  const error = refusedBySystem(thrown) ?? thrown;
  if (error instanceof BeadleError) return { code: error.code, message: error.message, hint: error.hint };
  return {
    code: 'INTERNAL',
    message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    hint: 'This is a fault in Beadle, not in the settings. Please report it with these lines.',
  };
}

function counted(since: Since): Pick<Ran, 'changes' | 'namesPurgedAt'> {
  const [changes, purged] = [changesIn(since), namesPurgedIn(since)];
  if (purged !== undefined) return { namesPurgedAt: purged.namesPurgedAt };
  if (changes === undefined) return {};
  const { fresh, gone, unseen, perhapsOld } = changes;
  return {
    changes: {
      fresh: ofTheCouncil(fresh).length,
      gone: ofTheCouncil(gone).length,
      unseen: unseen.length,
      perhapsOld: perhapsOld.length,
    },
  };
}

async function copies(
  place: string,
  deliverTo: string | undefined,
  { tools, signal }: Pick<Auditing, 'tools' | 'signal'>,
) {
  if (deliverTo === undefined) return {};
  try {
    return { delivered: await tools.courier({ place, deliverTo }, signal) };
  } catch (error) {
    return { notDelivered: `${deliverTo}: ${error instanceof Error ? error.message : String(error)}` };
  }
}

async function outcomeOf(
  { run, place, code, since, isJudgedAgain }: Audited,
  council: FleetCouncil,
  auditing: Pick<Auditing, 'tools' | 'signal'>,
) {
  const record = recordOf(run, '');
  return {
    ran: true as const,
    council: run.council,
    code,
    place,
    readAt: run.readAt,
    ...(isJudgedAgain ? { judgedAgain: true } : {}),
    doFirstKeys: doFirstKeys(record),
    doFirst: openDoFirst(record).reduce((sum, { open }) => sum + open, 0),
    ...counted(since),
    perhapsNew: perhapsNew(since, record, code),
    couldNotCheck: run.counts['could-not-check'] ?? 0,
    ...(await copies(place, council.deliverTo, auditing)),
  };
}

/** Audits a council of a fleet and delivers its papers. It never rejects: what went wrong is the outcome. */
export async function auditAndDeliver(
  council: FleetCouncil,
  { tools, says, signal, graceMs }: Auditing,
): Promise<CouncilOutcome> {
  const began = tools.clock().getTime();
  const seconds = (): number => (tools.clock().getTime() - began) / 1000;
  let name: string | undefined;
  try {
    const settings = await settingsOf(council, tools);
    name = settings.council;
    const audited = await withinMinutes(tools.fleet.minutesPerCouncil, { signal, graceMs }, (ending) =>
      auditOne(settings, tools, { signal: ending, say: says }),
    );
    return { ...(await outcomeOf(audited, council, { tools, signal })), seconds: seconds() };
  } catch (error) {
    return {
      ran: false,
      file: council.config,
      ...(name === undefined ? {} : { council: name }),
      error: errorOf(error),
      seconds: seconds(),
    };
  }
}
