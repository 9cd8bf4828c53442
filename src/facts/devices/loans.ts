import { computed } from '../base/computed.ts';
import { unknown, whenKnown, type Known } from '../base/known.ts';
import { readList, rowsOf, strange } from '../base/read-evidence.ts';
import { deviceAges } from './device-ages.ts';
import { devicePlatforms, devicesInUse, ownership } from './platform.ts';

/**
 * Months of 31 days since each device was enrolled; a begun one counts. Enrolment is no loan, and enrolling again starts
 * anew: a number to look at, and no proof.
 */
export const setUpTimes = computed({
  name: 'months since devices were set up',
  uses: { deviceAges },
  derive:
    ({ use }) =>
    (id: string) => ({
      monthsSinceSetUp: whenKnown([use.deviceAges(id).enrolledDays], (days) => Math.ceil(days / 31)),
    }),
});

/**
 * How many of the council's computers in use are with the same person. Intune sees main users, and no households; a desktop
 * in the office counts like a laptop.
 */
export const computersWith = computed({
  name: 'council computers of a main user',
  needs: { managedDevices: ['userId'] },
  uses: { devicePlatforms, devicesInUse, ownership },
  derive: (given) => {
    const { items, missing } = readList(given, 'managedDevices');
    const row = rowsOf(given, 'managedDevices');
    const counts = new Map<string, number>();
    const doubtful = new Set<string>();
    for (const { id, userId } of items) {
      const { isMobile } = given.use.devicePlatforms(id);
      const { owner } = given.use.ownership(id);
      if (!userId || isMobile === true || owner === 'personal') continue;
      if (given.use.devicesInUse(id).isInUse === false) continue;
      if (isMobile === false && owner === 'council') counts.set(userId, (counts.get(userId) ?? 0) + 1);
      else doubtful.add(userId);
    }
    const unmarked = strange('managedDevices.managedDeviceOwnerType', 'a computer without owner or system');
    return (id: string): { readonly mainUserComputers: Known<number> } => {
      const { userId } = row(id);
      if (!userId) return { mainUserComputers: 0 };
      const count = counts.get(userId) ?? 0;
      const doubts = doubtful.has(userId) ? [...missing, unmarked] : missing;
      return { mainUserComputers: doubts.length > 0 && count < 2 ? unknown(...doubts) : count };
    };
  },
});
