import { computed } from '../base/computed.ts';
import type { NamedList } from '../base/subject.ts';
import { readList } from '../base/read-evidence.ts';

export const managedDevices = computed({
  name: 'managed devices',
  needs: { managedDevices: ['deviceName'] },
  bears: { managedDevices: ['deviceName'] },
  derive: (given): NamedList => {
    const { items, missing } = readList(given, 'managedDevices');
    const subjects = items.map(({ id, deviceName }) => ({
      id,
      name: deviceName || `A device without a name (${id})`,
    }));
    return { subjects, missing };
  },
});
