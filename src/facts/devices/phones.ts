import { z } from 'zod';
import type { Told } from '../../model/told.ts';
import { computed } from '../base/computed.ts';
import type { ObjectRef } from '../base/decided.ts';
import { part, subject, told } from '../base/fact.ts';
import { unknown, type Known } from '../base/known.ts';
import { rowsOf, strange, type ItemOf } from '../base/read-evidence.ts';
import { appData } from './app-data.ts';
import { accountNamesById, mainUserNames } from './main-user.ts';
import { phoneGrades } from './mailbox-policy.ts';
import { appCodes, phoneCodes } from './phone-codes.ts';
import { mailApps, phoneMailApp } from './phone-mail-app.ts';
import { devicesInUse, platforms } from './platform.ts';
import { phonePlatforms, phones, probablyManaged, serviceId } from './phone-sources.ts';

type MobileDevice = ItemOf<'mobileDevices'>;

const services = z.enum(['intune', 'exchange']);

const origins = computed({
  name: 'which service knows a phone',
  derive: () => (id: string) => ({ seenBy: serviceId(id).seenBy }),
});

const owners = computed({
  name: 'owners of phones',
  needs: { mobileDevices: ['userId'] },
  uses: { mainUserNames, accountNamesById },
  derive: (given) => {
    const row = rowsOf(given, 'mobileDevices');
    const { names, missing } = given.use.accountNamesById;
    const noOwner =
      missing.length > 0
        ? unknown(...missing)
        : unknown(strange('mobileDevices.Identity', 'the phone leads to no account that we know'));
    return (
      id: string,
    ): { readonly person: Known<string>; readonly personNote: Known<Told<'whose-device'>> } => {
      const { seenBy, own } = serviceId(id);
      if (seenBy === 'intune') return given.use.mainUserNames(own);
      return { person: names.get(row(own).userId ?? '') ?? noOwner, personNote: { is: 'mail', name: '' } };
    };
  },
});

/** DeviceAccessState (Get-MobileDevice, read 2026-08): a blocked or quarantined phone gets no mail. */
const isAllowed = ({ deviceAccessState }: Pick<MobileDevice, 'deviceAccessState'>): Known<boolean> => {
  const state = (deviceAccessState ?? '').toLowerCase();
  if (state === 'allowed') return true;
  return ['blocked', 'quarantined'].includes(state)
    ? false
    : unknown(strange('mobileDevices.DeviceAccessState', 'not a state that we know'));
};

const use = computed({
  name: 'phones in use',
  needs: { mobileDevices: ['deviceAccessState'] },
  uses: { devicesInUse },
  derive: (given) => {
    const row = rowsOf(given, 'mobileDevices');
    return (id: string) => {
      const { seenBy, own } = serviceId(id);
      return { isInUse: seenBy === 'intune' ? given.use.devicesInUse(own).isInUse : isAllowed(row(own)) };
    };
  },
});

/** The device of the service that sees the phone. */
const objectsOf = (id: string): ObjectRef[] => {
  const { seenBy, own } = serviceId(id);
  return [{ about: seenBy === 'intune' ? 'device' : 'phone', id: own }];
};

const yesNo = z.boolean();

/**
 * A phone or tablet with council data, managed by Intune or known to Exchange because it fetches mail. Where the
 * council has no Intune, this is what can be known at all; `evidenceGrade` says how much that is worth.
 */
export const phone = subject(
  phones,
  objectsOf,
  {
    seenBy: part(origins, 'seenBy', { says: 'Which service knows it', type: services }),
    platform: part(phonePlatforms, 'platform', { says: 'Operating system family', type: platforms }),
    person: part(owners, 'person', { says: 'Name of its owner; empty when shared', type: z.string() }),
    /** For sentences, after the name: "(Ada Finch)". */
    personNote: told(owners, 'personNote', {
      says: 'Its main user in brackets, or that it has none, or that Exchange knows it',
      tells: 'whose-device',
    }),
    mailApp: part(phoneMailApp, 'mailApp', {
      says: 'The app that fetches the mail; Intune does not record it',
      type: mailApps,
    }),
    readsInOwnMailApp: part(phoneMailApp, 'readsInOwnMailApp', {
      says: 'It fetches council email with its own mail app, and not with Outlook',
      type: yesNo,
    }),
    isInUse: part(use, 'isInUse', {
      says: 'Not being wiped or retired, and not barred from mail',
      type: yesNo,
    }),
    /** True for every phone that Intune knows. */
    isProbablyManaged: part(probablyManaged, 'isProbablyManaged', {
      says: 'Its owner has a managed phone of the same kind, and this is probably the same phone',
      type: yesNo,
    }),
    pinRequired: part(phoneCodes, 'pinRequired', { says: 'A policy asks for an unlock code', type: yesNo }),
    /** 0 when no policy sets a length. */
    pinMinimumLength: part(phoneCodes, 'pinMinimumLength', {
      says: 'Shortest unlock code that its policies let through',
      type: z.int(),
    }),
    pinFallsShort: part(phoneCodes, 'pinFallsShort', {
      says: 'The phone reported that its code falls short; phones that only Exchange knows report nothing',
      type: yesNo,
    }),
    /** 0 when the app asks for none, and for phones that Intune manages. */
    appPinMinimumLength: part(appCodes, 'appPinMinimumLength', {
      says: 'Shortest PIN that Outlook itself asks for on an own phone; it guards the council’s email, not the phone',
      type: z.int(),
    }),
    appKeepsFiles: part(appData, 'appKeepsFiles', {
      says: 'Outlook on an own phone lets council files be saved and backed up in council storage only',
      type: yesNo,
    }),
    appKeepsContacts: part(appData, 'appKeepsContacts', {
      says: 'Outlook on an own phone does not copy contacts to its address book',
      type: yesNo,
    }),
    lockRequired: part(phoneCodes, 'lockRequired', { says: 'A policy sets an idle lock', type: yesNo }),
    /** 0 when no policy sets one, and on iOS when it locks at once: ask `lockRequired` first. */
    lockAfterMinutes: part(phoneCodes, 'lockAfterMinutes', {
      says: 'Longest idle time in minutes before it locks',
      type: z.int(),
    }),
    /** For sentences, not for decisions: after how long it locks; what it opens with; how short a code may be. */
    lockSummary: told(phoneCodes, 'lockSummary', {
      says: 'After how many minutes it locks, if ever',
      tells: 'lock',
    }),
    codeSummary: told(phoneCodes, 'codeSummary', {
      says: 'Whether it needs a code, and what it reported of it',
      tells: 'code-asked',
    }),
    codeLengthSummary: told(phoneCodes, 'codeLengthSummary', {
      says: 'How short a code its policies let through',
      tells: 'code-length',
    }),
    /** 0 for no limit. */
    wrongCodeLimit: part(phoneCodes, 'wrongCodeLimit', {
      says: 'Wrong codes after which it is reset',
      type: z.int(),
    }),
    encryptionRequired: part(phoneCodes, 'encryptionRequired', {
      says: 'A policy asks for encryption',
      type: yesNo,
    }),
    refusedWithoutPin: part(phoneCodes, 'refusedWithoutPin', {
      says: 'A phone that cannot keep the rules gets no mail',
      type: yesNo,
    }),
    evidenceGrade: part(phoneCodes, 'evidenceGrade', {
      says: 'How the answer about the unlock code is known: the phone said so within a week, a compliance policy requires it, Exchange asks for it and nobody reports back, or nothing asks for it',
      type: phoneGrades,
    }),
  },
  { nameless: true },
);
