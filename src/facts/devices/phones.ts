import { z } from 'zod';
import type { Told } from '../../model/told.ts';
import { computed } from '../base/computed.ts';
import type { ObjectRef } from '../base/decided.ts';
import { part, told } from '../base/fact.ts';
import { subject } from '../base/subject.ts';
import { unknown, type Known } from '../base/known.ts';
import { rowsOf, strange, type ItemOf } from '../base/read-evidence.ts';
import { accountNamesById, mainUserNames } from './main-user.ts';
import { phoneAppFacts, phoneCodeFacts } from './phone-code-facts.ts';
import { mailApps, phoneMailApp } from './phone-mail-app.ts';
import { devicesInUse, platforms } from './platform.ts';
import { phonePlatforms, phones, serviceId } from './phone-sources.ts';
import { probablyManaged } from './probably-managed.ts';

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
    person: part(owners, 'person', {
      says: 'Name of its owner; empty when shared, or when the account is gone',
      type: z.string(),
    }),
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
    ...phoneCodeFacts,
    ...phoneAppFacts,
  },
  { nameless: true },
);
