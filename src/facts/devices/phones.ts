import type { Missing } from '../../model/cause.ts';
import type { Snapshot } from '../../sources/kinds.ts';
import { isUnknown, unknown, whenKnown, type Facts, type Known, type SubjectList } from '../base/known.ts';
import { missingOf, readList, readOne, strange, type ItemOf } from '../base/read-evidence.ts';
import type { Device } from '../subjects/device.ts';
import type { Person } from '../subjects/person.ts';
import type { Phone } from '../subjects/phone.ts';
import { everHadIntune } from '../tenant/plans.ts';
import { appPins } from './app-pin.ts';
import { mailboxPolicyFacts } from './mailbox-policy.ts';
import { platformOf, type Platform } from './platform.ts';
import { codeLengthSummary, codeSummary, lockSummary } from './sentences.ts';
import { personNotes } from './words.ts';

type MobileDevice = ItemOf<'mobileDevices'>;

/** Intune says itself that there is none: no subscription names it, or it was never set up. */
const nobodyManages = (snapshot: Snapshot): boolean => {
  const evidence = snapshot.evidence.managedDevices;
  if (evidence.status === 'collected' || !['licence', 'not-provisioned'].includes(evidence.cause))
    return false;
  const neverSetUp = whenKnown(
    [readOne(snapshot, 'organization')],
    (one) => one.mobileDeviceManagementAuthority?.toLowerCase() === 'unknown',
  );
  return everHadIntune(snapshot) === false || neverSetUp === true;
};

const fromIntune = (device: Facts<Device>): Facts<Phone> => ({
  id: `intune:${device.id}`,
  name: device.name,
  seenBy: 'intune',
  platform: device.platform,
  person: device.person,
  personNote: device.personNote,
  mailApp: 'not-recorded',
  isInUse: device.isInUse,
  isProbablyManaged: true,
  pinRequired: device.pinRequired,
  pinMinimumLength: device.pinMinimumLength,
  pinFallsShort: device.pinFallsShort,
  lockRequired: device.lockRequired,
  lockAfterMinutes: device.lockAfterMinutes,
  lockSummary: device.lockSummary,
  codeSummary: codeSummary(device.pinRequired, device.pinFallsShort),
  codeLengthSummary: codeLengthSummary(device.pinMinimumLength),
  wrongCodeLimit: device.wrongCodeLimit,
  encryptionRequired: device.encryptionRequired,
  appPinMinimumLength: 0,
  refusedWithoutPin: unknown({
    evidence: 'check:byod-covered',
    cause: 'not-built',
    detail: 'Sign-in rules decide about people; which phones they turn away is not worked out yet.',
  }),
  evidenceGrade: device.evidenceGrade,
});

/** Phones that Intune manages, counted by owner and system. */
const managedCounts = (snapshot: Snapshot): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { userId, operatingSystem } of readList(snapshot, 'managedDevices').items) {
    const platform = platformOf(operatingSystem, 'managedDevices.operatingSystem');
    if (!userId || isUnknown(platform)) continue;
    const key = `${userId}\n${platform}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
};

/** DeviceAccessState (Get-MobileDevice, read 2026-08): a blocked or quarantined phone gets no mail. */
const isAllowed = ({ deviceAccessState }: MobileDevice): Known<boolean> => {
  const state = (deviceAccessState ?? '').toLowerCase();
  if (state === 'allowed') return true;
  return ['blocked', 'quarantined'].includes(state)
    ? false
    : unknown(strange('mobileDevices.DeviceAccessState', 'not a state that we know'));
};

const words: Readonly<Record<Platform, string>> = {
  ios: 'iPhone or iPad',
  android: 'Android phone or tablet',
  windows: 'Windows device',
  macos: 'Mac',
  linux: 'Linux device',
  other: 'Phone or tablet',
};

/**
 * Phones and tablets with council data: those that Intune manages, and those that fetch mail from Exchange. The same
 * phone may be both, and nothing but its owner and system ties the two together; so as many of an owner's mail
 * phones as the owner has managed phones of that system are marked as probably managed.
 */
export const derivePhones = (
  snapshot: Snapshot,
  devices: SubjectList<Device>,
  people: SubjectList<Person>,
): SubjectList<Phone> => {
  const mail = readList(snapshot, 'mobileDevices');
  const none = nobodyManages(snapshot);
  const managedMissing: readonly Missing[] = none ? [] : missingOf(snapshot, 'managedDevices');
  const counts = managedCounts(snapshot);
  const askedOf = mailboxPolicyFacts(snapshot);
  const appPinOf = appPins(snapshot);
  const noOwner =
    people.missing.length > 0
      ? unknown(...people.missing)
      : unknown(strange('mobileDevices.Identity', 'the phone leads to no account that we know'));
  const names = new Map(people.subjects.map((one) => [one.id, one.name]));
  const probablyManaged = (userId: string | null | undefined, platform: Platform): Known<boolean> => {
    const key = `${userId ?? ''}\n${platform}`;
    const left = counts.get(key) ?? 0;
    if (left > 0) {
      counts.set(key, left - 1);
      return true;
    }
    return managedMissing.length > 0 ? unknown(...managedMissing) : false;
  };
  const fromExchange = (device: MobileDevice): Facts<Phone> => {
    const platform = platformOf(device.deviceOS, 'mobileDevices.DeviceOS');
    const owner = names.get(device.userId ?? '');
    const asked = askedOf(device, platform);
    return {
      id: `exchange:${device.id}`,
      name: `${words[isUnknown(platform) ? 'other' : platform]}${owner === undefined ? '' : ` of ${owner}`}`,
      seenBy: 'exchange',
      platform,
      person: owner ?? noOwner,
      personNote: personNotes.mailPhone,
      mailApp: device.isOutlookApp ? 'outlook' : 'other',
      isInUse: isAllowed(device),
      isProbablyManaged: whenKnown([platform], (system) => probablyManaged(device.userId, system)),
      // Exchange asks for a code, and no phone reports back to it.
      pinFallsShort: false,
      appPinMinimumLength: device.isOutlookApp ? appPinOf(device.userId, platform) : 0,
      ...asked,
      lockSummary: lockSummary(asked.lockRequired, asked.lockAfterMinutes),
      codeSummary: codeSummary(asked.pinRequired, false),
      codeLengthSummary: codeLengthSummary(asked.pinMinimumLength),
    };
  };
  return {
    subjects: [
      ...devices.subjects.filter(({ isMobile }) => isMobile !== false).map(fromIntune),
      ...mail.items.map(fromExchange),
    ],
    missing: [...managedMissing, ...mail.missing],
  };
};
