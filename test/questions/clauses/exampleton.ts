import { anIphone, aRow } from '../../../src/facts/devices/testing.ts';
import { aUser, daysAgo, each } from '../../../src/facts/testing.ts';

type Given = Readonly<Record<string, unknown>>;

/** Rules of which the questions are about: their own right answers are asked elsewhere. */
export const left = 'people/leavers-cannot-sign-in';
export const listed = 'people/accounts-in-register';
export const aged = 'people/password-age';
export const encrypted = 'devices/encryption';
export const few = 'administrators/few-global-administrators';
export const lasting = 'tenant/passwords-do-not-expire';
export const shared = 'mail/shared-mailbox-sign-in';

/** A clause whose class follows from what it holds. */
export function clause(ref: string, more: Given = {}): Given {
  const { rules, ask } = more as { rules?: unknown; ask?: string };
  const verification =
    rules !== undefined ? 'partial' : ask !== undefined || more['sameAs'] ? 'attestation' : 'informative';
  return {
    ref,
    heading: 'Use',
    summary: `What ${ref} promises is kept.`,
    appliesTo: 'all',
    verification,
    ...more,
  };
}
export const breaks = (rule: string, more: Given = {}): Given => ({ rule, weight: 'breaks', ...more });
export const supports = (rule: string, more: Given = {}): Given => ({ rule, weight: 'supports', ...more });
export const review = (rule: string, more: Given = {}): Given => ({ rule, weight: 'review', ...more });
export const yearly: Given = { ask: 'Is this kept?', howOften: 'once a year' };
export const quarterly: Given = { ask: 'Is this kept?', howOften: 'every 3 months' };
export const event = (when: string): Given => ({ ask: 'Was this done?', when });

/** Settings of the whole council: passwords that last or run out, and how many can change everything. */
export function tenant({ expire, globals }: { expire?: boolean; globals?: number }): Given {
  const domain = { id: 'exampleton.example', isVerified: true, isRoot: true, authenticationType: 'Managed' };
  return {
    users: ['a', 'b', 'c', 'd', 'e'].map((id) => aUser(id)),
    groups: [],
    ...(expire === undefined
      ? {}
      : { domains: [{ ...domain, passwordValidityPeriodInDays: expire ? 90 : 2147483647 }] }),
    ...(globals === undefined
      ? {}
      : {
          roleAssignments: ['a', 'b', 'c', 'd', 'e'].slice(0, globals).map((principalId) => ({
            id: principalId,
            principalId,
            roleTemplateId: '62e90394-69f5-4237-9190-012177145e10',
            roleName: 'Global Administrator',
            isBuiltIn: true,
            directoryScopeId: '/',
          })),
        }),
  };
}
export const lasts = tenant({ expire: false });
export const runsOut = tenant({ expire: true });

/** Accounts by id, with the mailbox of each. */
export function accounts(
  users: Readonly<Record<string, Given>>,
  kinds: Readonly<Record<string, string>> = {},
): Given {
  const ids = Object.keys(users);
  return {
    users: ids.map((id) => aUser(id, users[id])),
    roleAssignments: [],
    groups: [],
    mailboxes: ids.map((userId) => ({
      userId,
      displayName: userId,
      recipientTypeDetails: kinds[userId] ?? 'UserMailbox',
      domain: 'exampleton.example',
    })),
  };
}
export const shut: Given = { accountEnabled: false };
export const old: Given = { lastPasswordChangeDateTime: daysAgo(400) };

/** People of the register by account id: a role, and what else is known of them. */
export function people(entries: Readonly<Record<string, readonly [role: string, more?: Given]>>): Given {
  return {
    people: Object.entries(entries).map(([id, [role, more]]) => ({
      name: `Person ${id}`,
      role,
      account: `${id}@exampleton.example`,
      ...more,
    })),
  };
}
export const whole: Given = { peopleComplete: { by: 'Ann Clerk', on: '2026-11-01' } };

/** Devices by id: whose they are, and whether they encrypt; each of the account that is named. */
export function devices(
  entries: Readonly<Record<string, readonly [owner: string, isEncrypted: boolean, userId: string]>>,
): Given {
  return {
    deviceCompliancePolicyStates: each(
      Object.fromEntries(
        Object.entries(entries).map(([id, [, encrypts]]) => [
          id,
          [aRow({ 'Windows10CompliancePolicy.BitLockerEnabled': encrypts ? 'compliant' : 'nonCompliant' })],
        ]),
      ),
    ),
    managedDevices: Object.entries(entries).map(([id, [managedDeviceOwnerType, isEncrypted, userId]]) =>
      anIphone({
        id,
        deviceName: id,
        operatingSystem: 'Windows',
        osVersion: '10.0.26200.7171',
        jailBroken: 'Unknown',
        managedDeviceOwnerType,
        isEncrypted,
        userId,
        userDisplayName: `Person ${userId}`,
      }),
    ),
  };
}
