import { describe, expect, it } from 'vitest';
import { aUser, factsOf, phoneOf, told, factsOfSnapshot } from '../testing.ts';
import { bareSnapshot } from '../../sources/testing.ts';
import { CouncilInputs } from '../../model/council.ts';
import { anIphone } from './testing.ts';

const mailPhone = (changes: Readonly<Record<string, unknown>> = {}) => ({
  id: 'partnership',
  userId: 'ann',
  deviceOS: 'iOS 26.6.1',
  clientType: 'Outlook',
  deviceAccessState: 'Allowed',
  isOutlookApp: true,
  ...changes,
});
const policy = (changes: Readonly<Record<string, unknown>> = {}) => ({
  name: 'Default',
  isDefault: true,
  passwordEnabled: true,
  minPasswordLength: 6,
  maxInactivityTimeLockMinutes: 5,
  maxPasswordFailedAttempts: 10,
  requireDeviceEncryption: true,
  allowNonProvisionableDevices: false,
  ...changes,
});

/** A council on Business Basic: no Intune, and Exchange is all there is. */
const businessBasic = (more: Readonly<Record<string, unknown>> = {}) => ({
  organization: { id: 't', mobileDeviceManagementAuthority: 'unknown' },
  users: [aUser('ann', { displayName: 'Ann Acre' })],
  subscribedSkus: [
    {
      skuId: 'basic',
      capabilityStatus: 'Enabled',
      servicePlans: [{ servicePlanName: 'INTUNE_O365', provisioningStatus: 'PendingActivation' }],
    },
  ],
  mobileDevices: [mailPhone()],
  mobileDeviceMailboxPolicies: [policy()],
  casMailboxes: [{ userId: 'ann', activeSyncMailboxPolicy: 'Default' }],
  ...more,
});

const withoutIntune = (evidence: Readonly<Record<string, unknown>>, cause: string) => {
  const snapshot = bareSnapshot(evidence);
  const managedDevices = { status: 'unavailable', at: snapshot.finishedAt, cause, detail: 'no plan' };
  return factsOfSnapshot(
    { ...snapshot, evidence: { ...snapshot.evidence, managedDevices } } as typeof snapshot,
    CouncilInputs.parse({}),
  ).phone;
};

describe('phones without Intune', () => {
  it('are what Exchange knows, and the list is whole when no plan includes Intune', () => {
    const phones = withoutIntune(businessBasic(), 'licence');
    expect(phones.missing).toEqual([]);
    expect(phones.subjects).toHaveLength(1);
    expect(phones.subjects[0]).toMatchObject({
      name: { is: 'phone', platform: 'ios', owner: 'Ann Acre' },
      seenBy: 'exchange',
      isProbablyManaged: false,
      pinRequired: true,
      encryptionRequired: true,
      evidenceGrade: 'exchange',
    });
  });

  it('are not all of them when a right is missing, or when a plan includes Intune', () => {
    expect(withoutIntune(businessBasic(), 'permission').missing).toHaveLength(1);
    const sku = {
      skuId: 'p',
      capabilityStatus: 'Suspended',
      servicePlans: [{ servicePlanName: 'INTUNE_A' }],
    };
    const premium = businessBasic({ subscribedSkus: [sku], organization: { id: 't' } });
    expect(withoutIntune(premium, 'licence').missing).toHaveLength(1);
  });

  it('are all of them when Intune was never set up', () => {
    const sku = { skuId: 'p', capabilityStatus: 'Enabled', servicePlans: [{ servicePlanName: 'INTUNE_A' }] };
    expect(withoutIntune(businessBasic({ subscribedSkus: [sku] }), 'not-provisioned').missing).toEqual([]);
  });

  it('never report back, so none has said that its code falls short', () => {
    expect(phoneOf(businessBasic())).toMatchObject({ pinFallsShort: false, evidenceGrade: 'exchange' });
  });
});

describe('mailbox policies for phones', () => {
  const phone = (asked: object, device: object = {}) =>
    phoneOf(
      businessBasic({
        mobileDeviceMailboxPolicies: [policy({ ...asked })],
        mobileDevices: [mailPhone({ ...device })],
      }),
    );

  it('trap: only Outlook for Android is documented to keep to a length', () => {
    expect(told(phone({}).pinMinimumLength)).toBe('mobileDeviceMailboxPolicies: not-supported');
    expect(phone({}, { deviceOS: 'Android 16' }).pinMinimumLength).toBe(6);
    expect(told(phone({}, { deviceOS: 'Android 16', isOutlookApp: false }).pinMinimumLength)).toBe(
      'mobileDeviceMailboxPolicies: not-supported',
    );
    expect(phone({ minPasswordLength: null }).pinMinimumLength).toBe(0);
  });

  it('trap: of Outlook no page says that it keeps to idle time, wrong codes, or turns a phone away', () => {
    const facts = (device: object) => {
      const one = phone({}, device);
      return [one.lockRequired, one.lockAfterMinutes, one.wrongCodeLimit, one.refusedWithoutPin].map(told);
    };
    const silent = 'mobileDeviceMailboxPolicies: not-supported';
    expect(facts({ isOutlookApp: true })).toEqual([silent, silent, silent, silent]);
    expect(facts({ isOutlookApp: false })).toEqual([true, 5, 10, true]);
  });

  it('ask for nothing where no code is required, whatever numbers stand beside it', () => {
    expect(phone({ passwordEnabled: false })).toMatchObject({
      pinRequired: false,
      pinMinimumLength: 0,
      lockRequired: false,
      wrongCodeLimit: 0,
      refusedWithoutPin: false,
      evidenceGrade: 'nothing',
    });
  });

  it('trap: Unlimited is null, and no limit', () => {
    expect(phone({ maxPasswordFailedAttempts: null, maxInactivityTimeLockMinutes: null })).toMatchObject({
      wrongCodeLimit: 0,
      lockRequired: false,
    });
    expect(told(phone({ maxPasswordFailedAttempts: undefined }).wrongCodeLimit)).toBe(
      'mobileDeviceMailboxPolicies: error',
    );
  });

  it('trap: by default phones that cannot keep the rules still get mail', () => {
    expect(phone({ allowNonProvisionableDevices: true }).refusedWithoutPin).toBe(false);
  });

  it('belong to a mailbox by name, and the default one to a mailbox that names none', () => {
    const strict = policy({ name: 'Strict', isDefault: false });
    const policies = [policy({ passwordEnabled: false }), strict];
    const named = (activeSyncMailboxPolicy: string | null) =>
      phoneOf(
        businessBasic({
          mobileDeviceMailboxPolicies: policies,
          casMailboxes: [{ userId: 'ann', activeSyncMailboxPolicy }],
        }),
      ).pinRequired;
    expect([named('strict'), named(null)]).toEqual([true, false]);
    expect(told(named('Gone'))).toBe('casMailboxes: error');
  });

  it('trap: Basic Mobility may replace them, and cannot be read', () => {
    const organization = { id: 't', mobileDeviceManagementAuthority: 'office365' };
    expect(told(phoneOf(businessBasic({ organization })).pinRequired)).toBe('organization: not-supported');
  });

  it('trap: a partnership is no proof of an owner or of access', () => {
    const stranger = phone({}, { userId: null, deviceAccessState: 'Blocked' });
    expect(told(stranger.pinRequired)).toBe('mobileDevices: error');
    expect(stranger.isInUse).toBe(false);
  });
});

describe('phones with Intune', () => {
  const both = (phones: readonly object[], managed: object = {}) =>
    factsOf(businessBasic({ mobileDevices: phones, managedDevices: [anIphone({ ...managed })] })).phone;

  it('are listed by both services, and as many of an owner as Intune knows are probably the same', () => {
    const { subjects } = both([
      mailPhone(),
      mailPhone({ id: 'second' }),
      mailPhone({ id: 'a', deviceOS: 'Android' }),
    ]);
    expect(subjects.map(({ seenBy, isProbablyManaged }) => [seenBy, isProbablyManaged])).toEqual([
      ['intune', true],
      ['exchange', true],
      ['exchange', false],
      ['exchange', false],
    ]);
  });

  it('may be managed ones where Intune did not say whose a device is, or what it is', () => {
    for (const unsaid of [{ operatingSystem: undefined }, { operatingSystem: null }, { userId: undefined }]) {
      const { subjects } = both([mailPhone()], unsaid);
      const mail = subjects.find(({ seenBy }) => seenBy === 'exchange');
      expect(told(mail?.isProbablyManaged)).toBe('managedDevices: error');
    }
    const { subjects } = both([mailPhone()], { userId: 'somebody else', operatingSystem: null });
    expect(subjects.find(({ seenBy }) => seenBy === 'exchange')?.isProbablyManaged).toBe(false);
  });

  it('leave computers out', () => {
    const { subjects } = both([], { operatingSystem: 'Windows' });
    expect(subjects).toEqual([]);
  });
});

describe('the mail app of a phone', () => {
  const own = (changes: object = {}, more: object = {}): unknown =>
    told(
      factsOf({
        users: [aUser('ann')],
        managedDevices: [],
        mobileDevices: [mailPhone({ isOutlookApp: false, ...changes })],
        ...more,
      }).phone.subjects.find(({ seenBy }) => seenBy === 'exchange')?.readsInOwnMailApp,
    );

  it('is its own, or Outlook', () => {
    expect(own()).toBe(true);
    expect(own({ isOutlookApp: true })).toBe(false);
    expect(own({ deviceOS: 'Android 15' })).toBe(true);
  });

  it('may be that of a work profile where Intune manages an Android phone of the same person', () => {
    const managed = { managedDevices: [anIphone({ operatingSystem: 'Android' })] };
    expect(own({ deviceOS: 'Android 15' }, managed)).toBe('mobileDevices: not-supported');
  });

  it('is not recorded by Intune: unknown, and no pass', () => {
    expect(told(phoneOf({ managedDevices: [anIphone()], mobileDevices: [] }).readsInOwnMailApp)).toBe(
      'managedDevices: not-supported',
    );
  });
});
