import { describe, expect, it } from 'vitest';
import { aLaptop, anAndroid, builtInRow } from './devices/testing.ts';
import { mailEvidence, noInputs, now, shown } from './mail/testing.ts';
import { bareSnapshot } from '../sources/testing.ts';
import {
  asOf,
  aUser,
  daysAgo,
  deviceOf,
  each,
  factsOf,
  factsOfSnapshot,
  personOf,
  tenantOf,
  told,
} from './testing.ts';

/** What Microsoft did not send, or sent in a word that we do not know, is neither a pass nor a failure. */
const everybody = (filter?: string) => [
  {
    target: {
      '@odata.type': '#microsoft.graph.allDevicesAssignmentTarget',
      ...(filter === undefined ? {} : { deviceAndAppManagementAssignmentFilterType: filter }),
    },
  },
];

describe('an app', () => {
  const principal = (more: object = {}) => ({
    id: 'sp',
    appId: 'a',
    displayName: 'X',
    appOwnerOrganizationId: '33333333-3333-4333-8333-333333333333',
    accountEnabled: true,
    passwordCredentials: [],
    keyCredentials: [],
    ...more,
  });
  const app = (evidence: object, council = { software: [] }) =>
    factsOf(
      {
        servicePrincipals: [principal()],
        applications: [],
        applicationPermissions: [],
        delegatedGrants: [],
        managementRoleAssignments: [],
        ...evidence,
      },
      council,
    ).app.subjects[0];

  it('without a name may be one that the council agreed to', () => {
    const nameless = { servicePrincipals: [principal({ displayName: null })] };
    expect(told(app(nameless)?.isAgreed)).toBe('servicePrincipals: error');
    expect(told(app({})?.isAgreed)).toBe(false);
  });

  it('may change anything by a right without a name', () => {
    const nameless = { applicationPermissions: [{ principalId: 'sp', permission: 'unknown' }] };
    const unscoped = { delegatedGrants: [{ clientId: 'sp', scope: null }] };
    for (const evidence of [nameless, unscoped])
      expect([told(app(evidence)?.mayChange), told(app(evidence)?.readsContacts)]).toEqual([
        'applicationPermissions: error',
        'applicationPermissions: error',
      ]);
    expect(told(app({})?.mayChange)).toBe(false);
  });

  it.each(['User.EnableDisableAccount.All', 'Application.ReadUpdate.All', 'Sites.Selected'])(
    'changes something by %s',
    (permission) => {
      expect(app({ applicationPermissions: [{ principalId: 'sp', permission }] })?.mayChange).toBe(true);
    },
  );

  it('is judged by no owner, state or name that was not sent', () => {
    const without = (more: object) => app({ servicePrincipals: [principal(more)] });
    const unsure = 'servicePrincipals: error';
    const ownerless = without({ appOwnerOrganizationId: null });
    expect([told(ownerless?.isOutside), told(ownerless?.isAgreed)]).toEqual([unsure, unsure]);
    expect(told(without({ accountEnabled: null })?.mayBeUsed)).toBe(unsure);
    expect(told(without({ displayName: null })?.isAiTool)).toBe(unsure);
  });
});

describe('a device', () => {
  const limit = (type: string, filter?: string) =>
    told(
      deviceOf({
        managedDevices: [anAndroid()],
        deviceConfigurations: [
          {
            id: 'w',
            '@odata.type': `#microsoft.graph.${type}`,
            passwordSignInFailureCountBeforeFactoryReset: 10,
            assignments: everybody(filter),
          },
        ],
        deviceCompliancePolicies: [],
        deviceCompliancePolicyStates: each({ phone: [builtInRow] }),
      }).wrongCodeLimit,
    );

  it('is reached by no profile of another system, and by none whose filter is not shown', () => {
    expect(limit('androidGeneralDeviceConfiguration', 'none')).toBe(10);
    expect(limit('windows10GeneralConfiguration', 'none')).toBe('deviceConfigurations: not-supported');
    expect(limit('androidGeneralDeviceConfiguration')).toBe('deviceConfigurations: not-supported');
  });

  const found = (deviceState: string, ...finds: object[]) =>
    told(
      deviceOf({
        managedDevices: [aLaptop({ id: 'pc' })],
        windowsProtectionStates: each({ pc: { deviceState, lastReportedDateTime: daysAgo(1) } }),
        detectedMalwareStates: each({ pc: finds }),
      }).openFinds,
    );

  it('has no open find only where each find ended in a way that we know', () => {
    const trojan = (threatState: string | null) => ({ displayName: 'Trojan', state: null, threatState });
    const unsure = 'detectedMalwareStates: error';
    expect(found('critical', trojan('quarantined'))).toEqual([]);
    expect(found('critical', trojan(null))).toBe(unsure);
    expect(found('critical', trojan('unknownFutureValue'))).toBe(unsure);
    expect(found('critical')).toBe(unsure);
    expect(found('critical', trojan(null), trojan('active'))).toEqual(['Trojan']);
  });

  it('may be one of two of a person, where owner or system of the other was not sent', () => {
    const two = (more: object) =>
      told(
        deviceOf({
          users: [aUser('ann')],
          managedDevices: [aLaptop({ id: 'a' }), aLaptop({ id: 'b', ...more })],
        }).mainUserComputers,
      );
    expect(two({})).toBe(2);
    for (const more of [{ managedDeviceOwnerType: null }, { operatingSystem: null }])
      expect(two(more)).toBe('managedDevices: error');
    expect(two({ managedDeviceOwnerType: 'personal' })).toBe(1);
  });
});

it('a list of programs is short by each computer that may be the council’s and sent none', () => {
  const gaps = (more: object) =>
    factsOf({
      managedDevices: [aLaptop({ id: 'pc' }), aLaptop({ id: 'pc2', ...more })],
      detectedApps: [{ title: 'x', displayName: 'X', publisher: 'M', deviceCounts: [1], rowIds: ['x'] }],
      detectedAppDevices: each({ x: [{ id: 'pc' }] }),
    }).program.missing.length;
  for (const more of [
    {},
    { managedDeviceOwnerType: null },
    { operatingSystem: null },
    { operatingSystem: 'macOS' },
  ])
    expect(gaps(more)).toBe(1);
  expect(gaps({ managedDeviceOwnerType: 'personal' })).toBe(0);
});

it('app protection decides by what was sent', () => {
  const evidence = (more: object) => ({
    users: [aUser('ann')],
    managedDevices: [],
    mobileDevices: [
      { id: 'm', userId: 'ann', deviceOS: 'iOS 18', deviceAccessState: 'Allowed', isOutlookApp: true },
    ],
    managedAppRegistrations: [{ id: 'r', userId: 'ann', platform: 'iOS' }],
    groups: each({}),
    appProtectionPolicies: [
      {
        '@odata.type': '#microsoft.graph.iosManagedAppProtection',
        id: 'p',
        appGroupType: 'allMicrosoftApps',
        targetedAppManagementLevels: 'unspecified',
        assignments: [
          {
            target: {
              '@odata.type': '#microsoft.graph.allLicensedUsersAssignmentTarget',
              deviceAndAppManagementAssignmentFilterType: 'none',
            },
          },
        ],
        allowedOutboundDataTransferDestinations: 'managedApps',
        saveAsBlocked: true,
        dataBackupBlocked: true,
        contactSyncBlocked: true,
        allowedDataStorageLocations: ['sharePoint'],
        allowedOutboundClipboardSharingLevel: 'managedApps',
        ...more,
      },
    ],
  });
  const files = (more: object) => told(factsOf(evidence(more)).phone.subjects[0]?.appKeepsFiles);
  const contacts = (more: object) => told(factsOf(evidence(more)).phone.subjects[0]?.appKeepsContacts);
  const unsure = 'appProtectionPolicies: error';
  expect([files({}), contacts({}), told(personOf(evidence({})).councilDataStaysApart)]).toEqual([
    true,
    true,
    true,
  ]);
  for (const key of ['allowedDataStorageLocations', 'saveAsBlocked', 'dataBackupBlocked'])
    expect(files({ [key]: null })).toBe(unsure);
  expect(contacts({ contactSyncBlocked: null })).toBe(unsure);
  expect(told(personOf(evidence({ allowedDataStorageLocations: null })).councilDataStaysApart)).toBe(unsure);
  expect(files({ saveAsBlocked: false })).toBe(false);
});

it('a mailbox is held or not by what was sent, and being deleted only on a day that can be read', () => {
  const held = (box: object) =>
    shown(
      factsOfSnapshot(
        bareSnapshot({
          ...mailEvidence({ clerk: {} }),
          mailboxes: [
            {
              userId: 'clerk',
              recipientTypeDetails: 'UserMailbox',
              litigationHoldEnabled: false,
              inPlaceHolds: [],
              complianceTagHoldApplied: false,
              ...box,
            },
          ],
          organizationConfig: { inPlaceHolds: [] },
        }),
        noInputs,
        now,
      ).mailbox.subjects[0]?.isHeld,
    );
  expect(held({})).toBe(false);
  expect(held({ complianceTagHoldApplied: null })).not.toBe(false);
  const deleted = (more: object) =>
    told(
      tenantOf({
        deletedMailboxes: [
          {
            id: 'x',
            displayName: 'X',
            whenSoftDeleted: asOf.toISOString(),
            isInactiveMailbox: false,
            ...more,
          },
        ],
      }).mailboxesBeingDeleted,
    );
  expect(deleted({})).toEqual(['X']);
  for (const more of [{ whenSoftDeleted: null }, { isInactiveMailbox: null }])
    expect(deleted(more)).toBe('deletedMailboxes: error');
});

it('a domain without a word on whether it is verified may be one too many', () => {
  const unexpected = (isVerified: boolean | null) =>
    told(
      tenantOf(
        { domains: [{ id: 'b.example', isVerified, isInitial: false }], acceptedDomains: [] },
        { expectedDomains: ['a.example'] },
      ).unexpectedDomains,
    );
  expect(unexpected(true)).toEqual(['b.example']);
  expect(unexpected(null)).toBe('domains: error');
});
