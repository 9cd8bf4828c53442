import { aUser, each } from '../../src/facts/testing.ts';
import { about } from './question.ts';

const files = (changes: object, users: readonly object[] = []) => ({
  sharepointSettings: {
    sharingCapability: 'existingExternalUserSharingOnly',
    sharingDomainRestrictionMode: 'none',
    sharingAllowedDomainList: [],
    isResharingByExternalUsersEnabled: false,
    isLegacyAuthProtocolsEnabled: false,
    ...changes,
  },
  users,
});
const guest = (changes: object = {}) =>
  aUser('g', { userType: 'Guest', mail: 'someone@gmail.com', externalUserState: 'Accepted', ...changes });
const may = (permissions: object, more: object = {}) => ({
  authorizationPolicy: {
    defaultUserRolePermissions: {
      allowedToCreateApps: false,
      allowedToCreateSecurityGroups: false,
      ...permissions,
    },
    ...more,
  },
});
const forSelf = (name: string) => `ManagePermissionGrantsForSelf.${name}`;
const classed = (permissionName: string) => ({
  delegatedPermissionClassifications: each({
    '00000003-0000-0000-c000-000000000000': [{ permissionName, classification: 'low' }],
    '00000002-0000-0ff1-ce00-000000000000': [],
    '00000003-0000-0ff1-ce00-000000000000': [],
  }),
});
const group = (changes: object) => ({
  directoryGroups: [
    {
      id: 'g',
      displayName: 'All',
      groupTypes: ['Unified'],
      visibility: 'Private',
      gathersGuests: false,
      ...changes,
    },
  ],
});
const idle = (...activityBasedTimeoutPolicies: object[]) => ({ activityBasedTimeoutPolicies });
const plan = (capabilityStatus: string | null) => ({
  subscribedSkus: [
    { skuId: 's', skuPartNumber: 'SPB', capabilityStatus: 'Enabled', servicePlans: [] },
    { skuId: 't', skuPartNumber: 'O365_BUSINESS_ESSENTIALS', capabilityStatus, servicePlans: [] },
  ],
});
const setting = (changes: object) => ({
  groupSettings: [{ templateId: '62375ab9-6b52-47ed-826b-58e47e0e304b', ...changes }],
});
const joining = (changes: object) => ({
  deviceRegistrationPolicy: {
    userDeviceQuota: 50,
    azureADJoin: {
      allowedToJoin: { '@odata.type': '#microsoft.graph.allDeviceRegistrationMembership' },
      localAdmins: {
        enableGlobalAdmins: true,
        registeringUsers: { '@odata.type': '#microsoft.graph.noDeviceRegistrationMembership' },
      },
    },
    localAdminPassword: { isEnabled: true },
    ...changes,
  },
});

/** sharepointsettings, authorizationpolicy, group, subscribedsku, deviceregistrationpolicy. */
export const organisationQuestions = [
  ...about('tenant/files-stay-inside', [
    [
      'anyone with a link, as a new tenant comes',
      'fail',
      files({ sharingCapability: 'externalUserAndGuestSharing' }),
    ],
    ['guests of the directory, who pass nothing on', 'pass', files({})],
    ['guests may pass files on', 'fail', files({ isResharingByExternalUsersEnabled: true })],
    ['a guest with a private address', 'unknown', files({}, [guest()])],
    [
      'an outsider with member rights and a private address',
      'unknown',
      files({}, [guest({ userType: 'Member' })]),
    ],
    ['outsiders by a code', 'unknown', files({ sharingCapability: 'externalUserSharingOnly' })],
    [
      'with nobody',
      'pass',
      files({ sharingCapability: 'disabled', isResharingByExternalUsersEnabled: true }, [guest()]),
    ],
    [
      'a word that Microsoft has since invented',
      'unknown',
      files({ sharingCapability: 'unknownFutureValue' }),
    ],
  ]),
  ...about('advised/files-shared-with-named-domains', [
    [
      'a list of those to keep out lets in all others',
      'fail',
      files({ sharingDomainRestrictionMode: 'blockList' }),
    ],
    [
      'a list of those let in',
      'pass',
      files({ sharingDomainRestrictionMode: 'allowList', sharingAllowedDomainList: ['a'] }),
    ],
    ['nobody is shared with, so no list is needed', 'pass', files({ sharingCapability: 'disabled' })],
  ]),
  ...about('advised/files-shared-with-known-people', [
    [
      'new guests, of named domains',
      'pass',
      files({
        sharingCapability: 'externalUserSharingOnly',
        sharingDomainRestrictionMode: 'allowList',
        sharingAllowedDomainList: ['a'],
      }),
    ],
    [
      'anyone links go past a list of domains',
      'fail',
      files({ sharingCapability: 'externalUserAndGuestSharing', sharingDomainRestrictionMode: 'allowList' }),
    ],
  ]),
  ...about('tenant/apps-need-approval', [
    ['nobody may agree', 'pass', may({ permissionGrantPoliciesAssigned: [] })],
    [
      'owners of groups only, for their groups',
      'pass',
      may({
        permissionGrantPoliciesAssigned: [
          'ManagePermissionGrantsForOwnedResource.microsoft-dynamically-managed-permissions-for-team',
        ],
      }),
    ],
    [
      'everything',
      'fail',
      may({ permissionGrantPoliciesAssigned: [forSelf('microsoft-user-default-legacy')] }),
    ],
    [
      'low, and email is classed as low',
      'fail',
      {
        ...may({ permissionGrantPoliciesAssigned: [forSelf('microsoft-user-default-low')] }),
        ...classed('Mail.ReadWrite'),
      },
    ],
    [
      'low, and only signing in is',
      'pass',
      {
        ...may({ permissionGrantPoliciesAssigned: [forSelf('microsoft-user-default-low')] }),
        ...classed('User.Read'),
      },
    ],
    [
      'low, and what is classed was not read',
      'unknown',
      may({ permissionGrantPoliciesAssigned: [forSelf('microsoft-user-default-low')] }),
    ],
    [
      'as Microsoft sees fit',
      'fail',
      may({ permissionGrantPoliciesAssigned: [forSelf('microsoft-user-default-recommended')] }),
    ],
    [
      'a policy of the council’s own',
      'unknown',
      may({ permissionGrantPoliciesAssigned: [forSelf('council-consent')] }),
    ],
    [
      'people may register apps',
      'fail',
      may({ allowedToCreateApps: true, permissionGrantPoliciesAssigned: [] }),
    ],
  ]),
  ...about('advised/teams-open-to-members-only', [
    ['a public team', 'fail', group({ visibility: 'Public' })],
    ['a security group has no visibility', 'pass', group({ groupTypes: [], visibility: null })],
    ['hidden members', 'pass', group({ visibility: 'Hiddenmembership' })],
    ['a team of which nothing was said', 'unknown', group({ visibility: null })],
    ['a word that Microsoft has since invented', 'unknown', group({ visibility: 'Discoverable' })],
  ]),
  ...about('advised/idle-browsers-signed-out', [
    [
      'for all apps',
      'pass',
      idle({ id: 'p', isOrganizationDefault: true, idleSeconds: 900, isUnreadable: false }),
    ],
    [
      'for the Azure portal alone',
      'fail',
      idle({ id: 'p', isOrganizationDefault: true, idleSeconds: null, isUnreadable: false }),
    ],
    [
      'a policy that is not the organisation’s',
      'fail',
      idle({ id: 'p', isOrganizationDefault: false, idleSeconds: 900, isUnreadable: false }),
    ],
    [
      'words that are no time',
      'unknown',
      idle({ id: 'p', isOrganizationDefault: true, idleSeconds: null, isUnreadable: true }),
    ],
    ['none', 'fail', idle()],
  ]),
  ...about('tenant/plans-valid', [
    ['all are paid', 'pass', plan('Enabled')],
    ['past its end, in the days of grace', 'fail', plan('Warning')],
    ['stopped', 'fail', plan('Suspended')],
    ['cancelled', 'fail', plan('LockedOut')],
    ['Microsoft did not say', 'unknown', plan(null)],
  ]),
  ...about('advised/only-administrators-make-teams', [
    ['text in capitals', 'pass', setting({ enableGroupCreation: 'False' })],
    ['no object: as it comes', 'fail', { groupSettings: [] }],
    ['a word that is neither', 'unknown', setting({ enableGroupCreation: 'yes' })],
  ]),
  ...about('advised/only-some-join-devices', [
    ['everyone', 'fail', joining({})],
    [
      'nobody',
      'pass',
      joining({
        azureADJoin: { allowedToJoin: { '@odata.type': '#microsoft.graph.noDeviceRegistrationMembership' } },
      }),
    ],
    [
      'a kind that Microsoft has since invented',
      'unknown',
      joining({ azureADJoin: { allowedToJoin: { '@odata.type': '#microsoft.graph.someOther' } } }),
    ],
  ]),
];
