import { computed } from '../base/computed.ts';
import { whenKnown, type Known } from '../base/known.ts';
import { answered, rowsOf } from '../base/read-evidence.ts';
import { wholeDaysSince } from '../base/whole-days.ts';

export const deviceAges = computed({
  name: 'when managed devices were enrolled and last seen',
  needs: { managedDevices: ['lastSyncDateTime', 'enrolledDateTime'] },
  derive: (given) => {
    const row = rowsOf(given, 'managedDevices');
    const days = (id: string, property: 'lastSyncDateTime' | 'enrolledDateTime'): Known<number> =>
      whenKnown([answered(row(id)[property], `managedDevices.${property}`)], (at) =>
        wholeDaysSince(at, given.asOf, `managedDevices.${property}`),
      );
    return (id: string) => ({
      lastSeenDays: days(id, 'lastSyncDateTime'),
      enrolledDays: days(id, 'enrolledDateTime'),
    });
  },
});
