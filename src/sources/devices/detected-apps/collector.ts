import type { DetectedApp } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import { collector } from '../../declare/collector.ts';
import { cutByRole } from '../../declare/cut-by-role.ts';
import { intune } from '../../declare/needed-licences.ts';
import { filledText, text } from '../../declare/optional-values.ts';
import { managedDevicesRead } from '../../declare/permissions-of.ts';
import { graphRead } from '../../declare/reads.ts';
import { titleOf } from './title.ts';

const read = graphRead<DetectedApp>()(
  { path: '/deviceManagement/detectedApps', family: 'intune-devices' },
  {
    id: z.string(),
    displayName: text,
    publisher: filledText,
    platform: text,
    deviceCount: z.number().nullish(),
  },
);

/** detectedAppPlatformType (read 2026-11). */
const computers: ReadonlySet<string> = new Set(['windows', 'macos']);
/** What is on phones, tablets and headsets is nobody's business. A row that names no system may be either. */
const elsewhere = /^(ios|android\w*|windowsmobile|windowsholographic|chromeos)$/iu;

interface Title {
  readonly title: string;
  readonly displayName: string;
  readonly publisher: string | null | undefined;
  readonly deviceCounts: number[];
  readonly rowIds: string[];
}

export const detectedApps = collector({
  id: 'detectedApps',
  requests: [read],
  permissions: [managedDevicesRead('Which programs are installed on managed computers.')],
  licence: intune,
  causes: { licence: 'No plan of the council includes Intune.' },
  collect: async function* (context) {
    cutByRole(context);
    const titles = new Map<string, Title>();
    let isWhole = true;
    for await (const { id, displayName, publisher, platform, deviceCount } of context.list(read)) {
      const name = (displayName ?? '').trim();
      if (elsewhere.test(platform ?? '')) continue;
      if (name === '' || !computers.has(platform?.toLowerCase() ?? '')) {
        isWhole = false;
        continue;
      }
      const shown = titleOf(name);
      const title = shown.toLowerCase();
      const known = titles.get(title) ?? {
        title,
        displayName: shown,
        publisher,
        deviceCounts: [],
        rowIds: [],
      };
      if (deviceCount != null) known.deviceCounts.push(deviceCount);
      known.rowIds.push(id);
      titles.set(title, { ...known, publisher: known.publisher ?? publisher });
    }
    if (!isWhole)
      context.partly({
        cause: 'error',
        detail: 'Some programs have no name, or no system that Beadle knows.',
      });
    yield* titles.values();
  },
});
