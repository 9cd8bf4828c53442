import { entriesWhoeverMadeIt, entryFor } from '../../model/agreed-software.ts';
import { distinctMissing, type Missing } from '../../model/cause.ts';
import { computed } from '../base/computed.ts';
import { isUnknown, unknown, whenKnown, type Known } from '../base/known.ts';
import { missingOf, readEach, readList, rowsOf, strange } from '../base/read-evidence.ts';
import { devicePlatforms, devicesInUse, ownership } from '../devices/platform.ts';
import { agreedList, makerless } from './agreed-list.ts';

const silent = (name: string): Missing =>
  strange('detectedAppDevices.id', `${name} has not sent its list of programs, or not within our reach`);

/** Which computers sent their list of programs, and why the programs of the others are not known. */
export const computersSeen = computed({
  name: 'computers that sent their list of programs',
  needs: {
    detectedAppDevices: ['id'],
    managedDevices: ['deviceName'],
  },
  uses: { ownership, devicesInUse, devicePlatforms },
  derive: (given) => {
    const { items } = readList(given, 'detectedAppDevices');
    const unread = missingOf(given, 'detectedAppDevices', 'managedDevices');
    const refused = items.flatMap((one): Missing[] =>
      one.status === 'collected'
        ? []
        : [{ evidence: 'detectedAppDevices', cause: one.cause, detail: one.detail }],
    );
    const seen = new Set(
      items.flatMap((one) => (one.status === 'collected' ? one.value.map(({ id }) => id) : [])),
    );
    /** A computer may stand only in a list that was not read. */
    const unseenFor = (id: string, name: string | null | undefined): readonly Missing[] => {
      const lists = [...unread, ...refused];
      return lists.length > 0 ? lists : [silent(name ?? id)];
    };
    // What is no phone and not private may be a computer of the council.
    const unseen = readList(given, 'managedDevices').items.flatMap(({ id, deviceName }) => {
      const { isMobile } = given.use.devicePlatforms(id);
      const { owner } = given.use.ownership(id);
      const { isInUse } = given.use.devicesInUse(id);
      if (isMobile === true || owner === 'personal' || isInUse === false || seen.has(id)) return [];
      const unsaid = [isMobile, owner, isInUse].filter(isUnknown).flatMap(({ missing }) => missing);
      return [...unseenFor(id, deviceName), ...unsaid];
    });
    return { seen, missing: distinctMissing(unread.length > 0 ? unread : unseen), unseenFor };
  },
});

/** Whether one of the password managers that the council named was found on a computer. In a browser it is not seen. */
export const passwordManagers = computed({
  name: 'password managers on computers',
  needs: {
    detectedApps: ['displayName', 'publisher', 'rowIds'],
    detectedAppDevices: ['id'],
    managedDevices: ['deviceName'],
  },
  bears: { detectedApps: ['publisher'] },
  uses: { computersSeen },
  inputs: ['software'],
  derive: (given) => {
    const apps = readList(given, 'detectedApps');
    const devicesOf = readEach(given, 'detectedAppDevices');
    const row = rowsOf(given, 'managedDevices');
    const named = whenKnown([agreedList(given.council)], (list) => {
      const managers = list.filter(({ use }) => use === 'password-manager');
      return managers.length > 0 ? managers : noManager;
    });
    const found = whenKnown([named], (managers) =>
      apps.items.flatMap(
        ({ displayName, publisher, rowIds }): Known<readonly { readonly id: string }[]>[] => {
          if (entryFor(managers, displayName, publisher) !== undefined)
            return rowIds.map((id) => devicesOf(id) ?? notAsked);
          const mayBeOne = publisher === undefined && entriesWhoeverMadeIt(managers, displayName).length > 0;
          return mayBeOne ? [makerless] : [];
        },
      ),
    );
    return (id: string): { readonly hasPasswordManager: Known<boolean> } => ({
      hasPasswordManager: whenKnown([found], (lists): Known<boolean> => {
        if (lists.some((one) => !isUnknown(one) && one.some((device) => device.id === id))) return true;
        const gaps = [...apps.missing, ...lists.filter(isUnknown).flatMap(({ missing }) => missing)];
        if (gaps.length > 0) return unknown(...gaps);
        const { seen, unseenFor } = given.use.computersSeen;
        return seen.has(id) ? false : unknown(...unseenFor(id, row(id).deviceName));
      }),
    });
  },
});

const noManager = unknown({
  evidence: 'input:software',
  cause: 'no-input',
  detail: 'The council has named no password manager in its list of software.',
});
const notAsked = unknown(
  strange('detectedAppDevices.id', 'the computers with this program were not asked for'),
);
