import type { ManagedDevice } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import { managersOn, namesOnList } from '../../../model/agreed-software.ts';
import { collector } from '../../declare/collector.ts';
import type { CollectContext } from '../../declare/context.ts';
import { eachSubject } from '../../declare/each.ts';
import { intune } from '../../declare/needed-licences.ts';
import { managedDevicesRead } from '../../declare/permissions-of.ts';
import { graphRead } from '../../declare/reads.ts';
import { isPackage } from '../detected-apps/title.ts';

const read = graphRead<ManagedDevice>()(
  { path: '/deviceManagement/detectedApps/{detectedApp-id}/managedDevices', family: 'intune-devices' },
  { id: z.string() },
);

/** So many of the most common programs are asked for their computers, and no more. */
const mostCommon = 5;

async function councilComputers(context: CollectContext): Promise<Set<string>> {
  const found = new Set<string>();
  for await (const one of context.items('managedDevices'))
    if (one.operatingSystem?.toLowerCase() === 'windows' && one.managedDeviceOwnerType === 'company')
      found.add(one.id);
  return found;
}

/** Entries of the titles that the council named as password managers, and of the most common programs. */
async function wanted(context: CollectContext): Promise<{ named: string[]; common: string[] }> {
  const isManager = namesOnList(managersOn(context.inputs.software));
  const named: string[] = [];
  const rows: { readonly id: string; readonly count: number }[] = [];
  for await (const { displayName, publisher, rowIds, deviceCounts } of context.items('detectedApps')) {
    if (isManager(displayName, publisher)) named.push(...rowIds);
    else if (!isPackage(displayName))
      rows.push(...rowIds.map((id, at) => ({ id, count: deviceCounts[at] ?? 0 })));
  }
  return { named, common: rows.toSorted((a, b) => b.count - a.count).map(({ id }) => id) };
}

export const detectedAppDevices = collector({
  id: 'detectedAppDevices',
  requests: [read],
  permissions: [managedDevicesRead('Which computers have sent their list, and have a password manager.')],
  licence: intune,
  needs: ['detectedApps', 'managedDevices'],
  collect: async function* (context) {
    const unseen = await councilComputers(context);
    const { named, common } = await wanted(context);
    const devicesOf = async (id: string): Promise<{ id: string }[]> => {
      const found: { id: string }[] = [];
      for await (const device of context.list(read, id)) {
        unseen.delete(device.id);
        found.push(device);
      }
      return found;
    };
    yield* eachSubject(context, named, devicesOf);
    for (const id of common.slice(0, mostCommon)) {
      if (unseen.size === 0) return;
      yield* eachSubject(context, [id], devicesOf);
    }
  },
});
