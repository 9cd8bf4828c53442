import fc from 'fast-check';
import { aUser, daysAgo, each } from './testing.ts';
import { byId, flag, ids, perId } from './testing-arbitraries.ts';
import { intune, phones } from './testing-devices.ts';

const user = fc.record({
  accountEnabled: flag,
  userType: fc.constantFrom('Member', 'Guest', null),
  externalUserState: fc.constantFrom(null, 'Accepted'),
  onPremisesSyncEnabled: fc.constantFrom(null, true, undefined),
  passwordPolicies: fc.constantFrom(null, undefined, 'DisableStrongPassword'),
  lastPasswordChangeDateTime: fc.constantFrom(null, daysAgo(1), daysAgo(500)),
  assignedLicenses: fc.constantFrom(null, [], [{ skuId: 'sku' }]),
});

const people = perId(user).map((users) => ({
  users: byId(users).map(([id, changes]) => aUser(id, changes)),
}));

const mailboxKinds = perId(
  fc.constantFrom(['UserMailbox', 'user'], ['SharedMailbox', 'shared'], ['RoomMailbox', 'room']),
).map((kinds) => ({
  mailboxes: byId(kinds).map(([userId, [recipientTypeDetails]]) => ({ userId, recipientTypeDetails })),
  mailboxPurposes: each(
    Object.fromEntries(byId(kinds).map(([id, [, userPurpose]]) => [id, { userPurpose }])),
  ),
}));

const report = perId(
  fc.record({
    isMfaCapable: flag,
    methodsRegistered: fc.subarray(['mobilePhone', 'fido2SecurityKey', 'telepathy']),
  }),
).map((rows) => ({ registrationDetails: byId(rows).map(([id, row]) => ({ id, ...row })) }));
const methods = perId(
  fc.subarray(['phone', 'fido2', 'email', 'telepathy'].map((name) => `${name}AuthenticationMethod`)),
).map((lists) => ({
  authenticationMethods: each(
    Object.fromEntries(byId(lists).map(([id, types]) => [id, types.map((type) => ({ type }))])),
  ),
}));

const role = fc.record({
  principalId: fc.constantFrom(...ids, 'group', 'app'),
  roleTemplateId: fc.constantFrom(
    '62e90394-69f5-4237-9190-012177145e10',
    '29232cdf-9323-42fd-ade2-1d097af3e4de',
    'own-role',
  ),
  directoryScopeId: fc.constantFrom('/', '/administrativeUnits/a'),
});
const isBuiltIn = ({ roleTemplateId }: { roleTemplateId: string }): boolean => roleTemplateId !== 'own-role';
const roleList = fc
  .array(role, { maxLength: 3 })
  .map((list) =>
    list.map((one, index) => ({ ...one, id: String(index), roleName: 'role', isBuiltIn: isBuiltIn(one) })),
  );
const roles = fc.record({
  roleAssignments: roleList,
  roleEligibilities: roleList,
  groups: fc
    .subarray(ids)
    .map((members) => each({ group: { found: true, members: members.map((id) => ({ id, type: 'user' })) } })),
});

/** Microsoft lets nobody enable a policy while security defaults are on. */
const signInSettings = fc.tuple(fc.subarray(['enabled', 'disabled']), flag).map(([states, isEnabled]) => ({
  securityDefaults: { isEnabled: states.includes('enabled') ? false : isEnabled },
  conditionalAccessPolicies: states.map((state) => ({ id: state, state })),
}));

const settings = fc.record({
  transportConfig: fc.record({ smtpClientAuthenticationDisabled: flag }),
  authorizationPolicy: fc.record({
    allowInvitesFrom: fc.constantFrom('none', 'everyone', null),
    defaultUserRolePermissions: fc.record({
      allowedToCreateApps: flag,
      permissionGrantPoliciesAssigned: fc.subarray([
        'ManagePermissionGrantsForSelf.microsoft-user-default-low',
      ]),
    }),
  }),
  authenticationMethodsPolicy: fc.record({
    policyMigrationState: fc.constantFrom('preMigration', 'migrationComplete'),
    authenticationMethodConfigurations: fc
      .constantFrom('enabled', 'disabled')
      .map((state) => [{ id: 'Sms', state }]),
  }),
  domains: fc
    .constantFrom(90, null, 2_147_483_647)
    .map((days) => [
      { id: 'exampleton.example', isVerified: true, isRoot: true, passwordValidityPeriodInDays: days },
    ]),
  signInActivity: perId(
    fc.record({ lastSignIn: fc.constantFrom('never', 'under-30-days'), afterLeaving: flag }),
  ).map((list) => byId(list).map(([id, one]) => ({ id, ...one }))),
});

/**
 * Evidence by kind, for `bareSnapshot`, of tenants whose evidence agrees with itself, as Microsoft's does: a mailbox
 * is of one kind wherever it is read, the registration report and the accounts' own methods are never both read, and
 * devices exist only beside a plan.
 */
export const tenants: fc.Arbitrary<Readonly<Record<string, unknown>>> = fc
  .tuple(
    people,
    mailboxKinds,
    fc.oneof(report, methods),
    roles,
    fc.option(intune, { nil: {} }),
    phones,
    settings,
    signInSettings,
  )
  .map((parts) => Object.assign({}, ...parts) as Readonly<Record<string, unknown>>);

const entry = (account: string, left?: string) => ({
  name: account,
  role: 'staff',
  account: `${account}@exampleton.example`,
  ...(left === undefined ? {} : { left }),
});

/** What a council may have told us. */
export const inputs = fc.constantFrom<Readonly<Record<string, unknown>>>(
  {},
  { people: [entry('ann'), entry('bob', '2026-01-31')], emergencyAccounts: ['eve'] },
  { people: [], provider: { name: 'Fixit', domains: ['exampleton.example'] } },
);
