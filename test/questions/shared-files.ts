import { about } from './question.ts';

const files = (changes: object) => ({
  sharepointSettings: {
    sharingCapability: 'existingExternalUserSharingOnly',
    sharingDomainRestrictionMode: 'none',
    isResharingByExternalUsersEnabled: false,
    isLegacyAuthProtocolsEnabled: false,
    isUnmanagedSyncAppForTenantRestricted: true,
    ...changes,
  },
  users: [],
});
const listed = (changes: object) =>
  files({ sharingDomainRestrictionMode: 'allowList', sharingAllowedDomainList: ['a', 'b'], ...changes });
const policy = (changes: object) => ({
  id: 'p',
  isOrganizationDefault: true,
  idleSeconds: 3600,
  isUnreadable: false,
  ...changes,
});
const idle = (...all: object[]) => ({ activityBasedTimeoutPolicies: all });

/** sharepointSettings; restricted-domains-sharing; turn-external-sharing-on-or-off; idle-session-timeout (read 2026-11). */
export const sharedFileQuestions = [
  ...about('tenant/files-stay-inside', [
    ['with whom was not said', 'unknown', files({ sharingCapability: null })],
    [
      'whether guests may pass them on was not said',
      'unknown',
      files({ isResharingByExternalUsersEnabled: null }),
    ],
    [
      'with nobody, whatever else was not said',
      'pass',
      files({
        sharingCapability: 'disabled',
        isResharingByExternalUsersEnabled: undefined,
        sharingDomainRestrictionMode: undefined,
      }),
    ],
    [
      'anyone with a link, whatever else was not said',
      'fail',
      files({
        sharingCapability: 'externalUserAndGuestSharing',
        isResharingByExternalUsersEnabled: undefined,
      }),
    ],
    ['in other letters', 'pass', files({ sharingCapability: 'Disabled' })],
    ['the accounts were not read', 'unknown', { sharepointSettings: files({})['sharepointSettings'] }],
    [
      'a list of domains does not hold for links that anyone can open',
      'fail',
      files({ sharingCapability: 'externalUserAndGuestSharing', sharingDomainRestrictionMode: 'allowList' }),
    ],
  ]),
  ...about('advised/files-shared-with-known-people', [
    ['with guests of the directory', 'pass', files({})],
    ['with nobody', 'pass', files({ sharingCapability: 'disabled' })],
    [
      'with whom is invited, of named domains',
      'pass',
      listed({ sharingCapability: 'externalUserSharingOnly' }),
    ],
    [
      'with whom is invited, and the list of domains is empty',
      'unknown',
      listed({ sharingCapability: 'externalUserSharingOnly', sharingAllowedDomainList: [] }),
    ],
    [
      'a word that Microsoft has since invented',
      'unknown',
      files({ sharingCapability: 'unknownFutureValue' }),
    ],
    ['not said', 'unknown', files({ sharingCapability: undefined })],
  ]),
  ...about('advised/files-shared-with-named-domains', [
    ['no list', 'fail', files({ sharingCapability: 'externalUserSharingOnly' })],
    ['a list, and guests of the directory', 'pass', listed({})],
    ['a list, in other letters', 'pass', listed({ sharingDomainRestrictionMode: 'AllowList' })],
    [
      'an empty list, which may let in nobody or everybody',
      'unknown',
      listed({ sharingCapability: 'externalUserSharingOnly', sharingAllowedDomainList: [] }),
    ],
    ['how long the list is was not said', 'unknown', listed({ sharingAllowedDomainList: null })],
    ['the list did not come back', 'unknown', listed({ sharingAllowedDomainList: undefined })],
    [
      'an empty list, and files go to nobody',
      'pass',
      listed({ sharingCapability: 'disabled', sharingAllowedDomainList: [] }),
    ],
    [
      'an empty list, and anyone may open a link',
      'fail',
      listed({ sharingCapability: 'externalUserAndGuestSharing', sharingAllowedDomainList: [] }),
    ],
    ['which kind of list was not said', 'unknown', files({ sharingDomainRestrictionMode: null })],
    [
      'a kind that Microsoft has since invented',
      'unknown',
      files({ sharingDomainRestrictionMode: 'unknownFutureValue' }),
    ],
    [
      'with whom was not said, and there is a list',
      'unknown',
      files({ sharingCapability: null, sharingDomainRestrictionMode: 'allowList' }),
    ],
    [
      'anyone with a link is asked for no address, whatever the list',
      'fail',
      files({ sharingCapability: 'externalUserAndGuestSharing', sharingDomainRestrictionMode: 'allowList' }),
    ],
    [
      'with nobody, and the kind of list was not said',
      'pass',
      files({ sharingCapability: 'disabled', sharingDomainRestrictionMode: undefined }),
    ],
  ]),
  ...about('advised/files-refuse-old-sign-in', [
    ['refused', 'pass', files({})],
    ['taken', 'fail', files({ isLegacyAuthProtocolsEnabled: true })],
    ['not said', 'unknown', files({ isLegacyAuthProtocolsEnabled: null })],
    ['did not come back', 'unknown', files({ isLegacyAuthProtocolsEnabled: undefined })],
  ]),
  ...about('tenant/files-copied-to-joined-computers', [
    ['only there', 'pass', files({})],
    ['anywhere', 'fail', files({ isUnmanagedSyncAppForTenantRestricted: false })],
    ['not said', 'unknown', files({ isUnmanagedSyncAppForTenantRestricted: null })],
  ]),
  ...about('advised/idle-browsers-signed-out', [
    ['after three hours, which is the most', 'pass', idle(policy({ idleSeconds: 10_800 }))],
    ['after a minute more', 'fail', idle(policy({ idleSeconds: 10_860 }))],
    ['after a second more', 'fail', idle(policy({ idleSeconds: 10_801 }))],
    [
      'whether it is the organisation’s was not said',
      'unknown',
      idle(policy({ isOrganizationDefault: null })),
    ],
    [
      'another policy could not be read, but is not the organisation’s',
      'pass',
      idle(
        policy({}),
        policy({ id: 'q', isOrganizationDefault: false, idleSeconds: null, isUnreadable: true }),
      ),
    ],
    [
      'it is unreadable, another is not the organisation’s',
      'unknown',
      idle(
        policy({ idleSeconds: null, isUnreadable: true }),
        policy({ id: 'q', isOrganizationDefault: false }),
      ),
    ],
  ]),
];
