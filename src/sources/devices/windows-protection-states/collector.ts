import type { ManagedDevice, WindowsProtectionState } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import { ReadFailure } from '../../../graph/reader.ts';
import type { SubjectEvidence } from '../../../snapshot/evidence.ts';
import { collector } from '../../declare/collector.ts';
import type { CollectContext } from '../../declare/context.ts';
import { eachSubject, unavailable } from '../../declare/each.ts';
import { intune } from '../../declare/needed-licences.ts';
import { flag, text } from '../../declare/optional-values.ts';
import { managedDevicesRead } from '../../declare/permissions-of.ts';
import { graphRead } from '../../declare/reads.ts';

const members = {
  malwareProtectionEnabled: flag,
  realTimeProtectionEnabled: flag,
  tamperProtectionEnabled: flag,
  signatureUpdateOverdue: flag,
  deviceState: text,
  lastQuickScanDateTime: text,
  lastFullScanDateTime: text,
  lastReportedDateTime: text,
};
const state = z.object(members);
type State = z.infer<typeof state>;

/** All at once: the navigation is declared in both versions, and read in beta by other tools (read 2026-11). */
const allRead = graphRead<ManagedDevice & { windowsProtectionState?: WindowsProtectionState | null }>()(
  {
    api: 'beta',
    path: '/deviceManagement/managedDevices',
    family: 'intune-devices',
    whole: true,
    query: { $select: 'id,operatingSystem', $expand: 'windowsProtectionState' },
  },
  { id: z.string(), operatingSystem: text, windowsProtectionState: state.nullish() },
);

/** One by one where that is refused; single objects of Intune may come wrapped. */
const oneRead = graphRead<WindowsProtectionState>()(
  {
    path: '/deviceManagement/managedDevices/{managedDevice-id}/windowsProtectionState',
    family: 'intune-devices',
  },
  members,
);

const silent = 'The computer has not reported the state of its antivirus.';
const isWindows = (system: string | null | undefined): boolean => system?.toLowerCase() === 'windows';
/** An object without any member says nothing. */
const isSilent = (one: State | null | undefined): one is null | undefined =>
  one == null || Object.values(one).every((value) => value == null);

function minimised(one: State): State {
  return state.parse(one);
}

async function* allAtOnce(context: CollectContext): AsyncGenerator<SubjectEvidence<State>> {
  for await (const { id, operatingSystem, windowsProtectionState: own } of context.list(allRead)) {
    if (operatingSystem !== undefined && !isWindows(operatingSystem)) continue;
    yield isSilent(own)
      ? { subject: id, ...unavailable(context.now(), 'error', silent) }
      : { subject: id, status: 'collected', at: context.now().toISOString(), value: minimised(own) };
  }
}

async function* windowsComputers(context: CollectContext): AsyncGenerator<string> {
  for await (const { id, operatingSystem } of context.items('managedDevices'))
    if (isWindows(operatingSystem)) yield id;
}

/** Causes that asking one by one would only repeat. */
const sameForEach: ReadonlySet<ReadFailure['why']> = new Set(['permission', 'licence', 'throttled']);

export const windowsProtectionStates = collector({
  id: 'windowsProtectionStates',
  requests: [allRead, oneRead],
  permissions: [managedDevicesRead('Whether antivirus is on, up to date and used on Windows computers.')],
  licence: intune,
  needs: ['managedDevices'],
  collect: async function* (context) {
    const found: SubjectEvidence<State>[] = [];
    try {
      for await (const one of allAtOnce(context)) found.push(one);
      yield* found;
    } catch (error) {
      if (!(error instanceof ReadFailure) || sameForEach.has(error.why)) throw error;
      yield* eachSubject(context, windowsComputers(context), async (id) => {
        const own = await context.get(oneRead, id);
        if (isSilent(own)) throw new ReadFailure('error', silent);
        return minimised(own);
      });
    }
  },
});
