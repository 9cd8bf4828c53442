import { describe, expect, it, test } from 'vitest';
import { tenantOf, told } from '../testing.ts';

const all = { targetType: 'group', id: 'all_users' };
const nobody = { targetType: 'group', id: '00000000-0000-0000-0000-000000000000' };
const feature = (changes: object = {}) => ({
  state: 'enabled',
  includeTarget: all,
  excludeTarget: nobody,
  ...changes,
});
const methods = (app: object, place: object = feature()) => ({
  authenticationMethodsPolicy: {
    policyMigrationState: 'migrationComplete',
    authenticationMethodConfigurations: [
      {
        id: 'MicrosoftAuthenticator',
        state: 'enabled',
        isSoftwareOathEnabled: true,
        featureSettings: {
          displayAppInformationRequiredState: app,
          displayLocationInformationRequiredState: place,
        },
      },
    ],
  },
});

describe('what the authenticator app shows', () => {
  test.each([
    [feature(), feature(), 'everybody'],
    [feature({ includeTarget: { targetType: 'group', id: 'g' } }), feature(), 'some'],
    [feature({ excludeTarget: { targetType: 'group', id: 'g' } }), feature(), 'some'],
    [feature({ state: 'disabled' }), feature({ state: 'default' }), 'nobody'],
    [feature({ state: 'default' }), feature(), 'authenticationMethodsPolicy: not-supported'],
    [feature({ state: 'odd' }), feature(), 'authenticationMethodsPolicy: error'],
    [feature({ includeTarget: null }), feature(), 'authenticationMethodsPolicy: error'],
    [{}, feature(), 'authenticationMethodsPolicy: error'],
    [feature({ includeTarget: 'x' }), feature(), 'authenticationMethodsPolicy: error'],
    [feature({ includeTarget: { id: 7 } }), feature(), 'authenticationMethodsPolicy: error'],
    [feature({ excludeTarget: { id: 7 } }), feature(), 'authenticationMethodsPolicy: error'],
    [feature({ excludeTarget: 'x' }), feature(), 'authenticationMethodsPolicy: error'],
  ])('%j and %j: %s', (app, place, shown) => {
    expect(told(tenantOf(methods(app, place)).authenticatorShowsTo)).toBe(shown);
  });

  it('shows nothing for a code that is typed, and a word says whether such codes are taken', () => {
    expect(told(tenantOf(methods(feature())).typedCodes)).toBe('allowed');
    const odd = { authenticationMethodConfigurations: [{ id: 'MicrosoftAuthenticator', state: 'enabled' }] };
    expect(told(tenantOf({ authenticationMethodsPolicy: odd }).typedCodes)).toBe(
      'authenticationMethodsPolicy: error',
    );
  });

  it('is unknown where the app is not listed', () => {
    const none = { authenticationMethodsPolicy: { authenticationMethodConfigurations: [] } };
    expect(told(tenantOf(none).authenticatorShowsTo)).toBe('authenticationMethodsPolicy: error');
    expect(told(tenantOf(none).campaignReaches)).toBe('authenticationMethodsPolicy: error');
    expect(told(tenantOf(none).methodsAreMoved)).toBe('authenticationMethodsPolicy: error');
  });
});

describe('the campaign for a better step, and the move of older settings', () => {
  const campaign = (one: object, policyMigrationState = 'migrationInProgress') =>
    tenantOf({
      authenticationMethodsPolicy: {
        policyMigrationState,
        authenticationMethodConfigurations: [],
        registrationEnforcement: { authenticationMethodsRegistrationCampaign: one },
      },
    });
  test.each([
    [{ state: 'enabled', includeTargets: [all], excludeTargets: [] }, 'everybody'],
    [{ state: 'enabled', includeTargets: [all] }, 'authenticationMethodsPolicy: error'],
    [{ state: 'enabled', includeTargets: [{ id: 'g' }] }, 'some'],
    [{ state: 'enabled', includeTargets: ['x'] }, 'authenticationMethodsPolicy: error'],
    [{ state: 'enabled', includeTargets: [{ id: 7 }] }, 'authenticationMethodsPolicy: error'],
    [{ state: 'enabled', includeTargets: [all], excludeTargets: {} }, 'authenticationMethodsPolicy: error'],
    [{ state: 'disabled' }, 'nobody'],
    [{ state: 'default' }, 'authenticationMethodsPolicy: not-supported'],
    [{}, 'authenticationMethodsPolicy: error'],
  ])('%j reaches %s', (one, reaches) => {
    expect(told(campaign(one).campaignReaches)).toBe(reaches);
  });

  test.each([
    ['migrationComplete', true],
    ['preMigration', false],
    ['somethingNew', 'authenticationMethodsPolicy: error'],
  ])('%s: moved is %s', (state, moved) => {
    expect(told(campaign({}, state).methodsAreMoved)).toBe(moved);
  });
});

describe('calendars and contacts', () => {
  const shared = (...policies: readonly object[]) => {
    const sharingPolicies = policies.map((one, index) => ({
      name: String(index),
      enabled: true,
      domains: [],
      ...one,
    }));
    const { calendarsSharedWithAll, contactsSharedWithAll } = tenantOf({ sharingPolicies });
    return [told(calendarsSharedWithAll), told(contactsSharedWithAll)];
  };
  const error = 'sharingPolicies: error';
  test.each([
    [['*:CalendarSharingFreeBusySimple'], ['times', false]],
    [['*: CalendarSharingFreeBusyDetail, ContactsSharing'], ['details', true]],
    [['Anonymous:CalendarSharingFreeBusyReviewer'], ['details', false]],
    [['friends.example:CalendarSharingFreeBusyDetail,ContactsSharing'], ['nothing', false]],
  ])('%j', (domains, answer) => {
    expect(shared({ domains })).toEqual(answer);
  });

  it('are not shared by a policy that is off, and are unknown where that was not said', () => {
    const domains = ['*:CalendarSharingFreeBusyDetail, ContactsSharing'];
    expect(shared({ domains, enabled: false })).toEqual(['nothing', false]);
    expect(shared({ domains, enabled: null })).toEqual([error, error]);
    expect(shared({ domains: null })).toEqual([error, error]);
    expect(shared({ domains: null }, { domains, isDefault: true })).toEqual(['details', true]);
  });

  it('are unknown where nobody said which policy is the default one, unless all of them say the same', () => {
    const domains = ['*:CalendarSharingFreeBusyDetail, ContactsSharing'];
    expect(shared({}, { domains })).toEqual([error, error]);
    expect(shared({}, { domains, isDefault: null })).toEqual([error, error]);
    expect(shared({ domains }, { domains })).toEqual(['details', true]);
    expect(shared({}, {})).toEqual(['nothing', false]);
  });

  it('and who may add programs to Outlook is then unknown, too', () => {
    const shop = { id: 'own', name: 'Own', assignedRoles: ['My Marketplace Apps'] };
    const policies = (...roleAssignmentPolicies: readonly object[]) =>
      told(tenantOf({ roleAssignmentPolicies }).policiesWithOutlookPrograms);
    expect(policies(shop)).toEqual(['own']);
    expect(policies(shop, { id: 'd', name: 'Default', assignedRoles: [] })).toBe(
      'roleAssignmentPolicies: error',
    );
    expect(policies(shop, { ...shop, id: 'other', name: 'Other' })).toEqual(['own', 'other']);
  });
});

describe('other settings that advisers look at', () => {
  it('idle browsers: only the default policy of the organisation counts', () => {
    const minutes = (...policies: readonly object[]) =>
      told(
        tenantOf({
          activityBasedTimeoutPolicies: policies.map((one, index) => ({
            id: String(index),
            isOrganizationDefault: true,
            idleSeconds: 3600,
            isUnreadable: false,
            ...one,
          })),
        }).idleSignOutMinutes,
      );
    expect(minutes({})).toBe(60);
    expect(minutes({ idleSeconds: 9045 })).toBe(151);
    expect(minutes()).toBe(0);
    expect(minutes({ isOrganizationDefault: false })).toBe(0);
    expect(minutes({ idleSeconds: null })).toBe(0);
    expect(minutes({ idleSeconds: null, isUnreadable: true })).toBe('activityBasedTimeoutPolicies: error');
    expect(minutes({ isOrganizationDefault: null })).toBe('activityBasedTimeoutPolicies: error');
  });

  it('teams: public ones by name, and never a pass where the visibility is not said', () => {
    const group = (changes: object) => ({
      id: 'g',
      displayName: 'Planning',
      groupTypes: ['Unified'],
      visibility: 'Private',
      gathersGuests: false,
      ...changes,
    });
    const of = (...directoryGroups: readonly object[]) => tenantOf({ directoryGroups });
    const open = of(group({ visibility: 'public' }));
    expect(told(open.publicTeams)).toEqual(['g']);
    expect(told(open.publicTeamNames)).toBe('Planning');
    expect(told(of(group({ groupTypes: [], visibility: null })).publicTeams)).toEqual([]);
    expect(told(of(group({ visibility: null })).publicTeams)).toBe('directoryGroups: error');
    expect(
      told(of(group({ groupTypes: ['DynamicMembership'], gathersGuests: true })).guestsAreGathered),
    ).toBe(true);
    expect(told(of(group({})).guestsAreGathered)).toBe(false);
  });

  it('Outlook, domains that take forwards, recovery keys, teams: unknown where nothing was sent', () => {
    const nothing = tenantOf({
      organizationConfig: {},
      remoteDomains: [{ domainName: '*' }],
      authorizationPolicy: {},
      groupSettings: [{ templateId: '62375ab9-6b52-47ed-826b-58e47e0e304b' }],
      roleAssignmentPolicies: [{ id: 'd', name: 'Default' }],
      sharepointSettings: { sharingCapability: 'new' },
    });
    expect([
      told(nothing.outlookSignsInModern),
      told(nothing.outsideRecipientsArePointedOut),
      told(nothing.remoteDomainsThatForward),
      told(nothing.usersMayReadRecoveryKeys),
      told(nothing.usersMayMakeTeams),
      told(nothing.policiesWithOutlookPrograms),
      told(nothing.filesSharedWith),
      told(nothing.fileDomainsLimited),
    ]).toEqual([
      'organizationConfig: error',
      'organizationConfig: error',
      'remoteDomains: error',
      'authorizationPolicy: error',
      'groupSettings: error',
      'roleAssignmentPolicies: error',
      'sharepointSettings: error',
      'sharepointSettings: error',
    ]);
    expect(told(tenantOf({ groupSettings: [] }).usersMayMakeTeams)).toBe(true);
  });
});
