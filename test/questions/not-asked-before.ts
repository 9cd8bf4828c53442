import { aUser } from '../../src/facts/testing.ts';
import { aMailbox } from './a-mailbox.ts';
import { outside, principal } from './an-app.ts';
import { about } from './question.ts';

const web = (cas: object, policy: object = {}) => ({
  ...aMailbox(),
  casMailboxes: [{ userId: 'u', owaEnabled: true, owaMailboxPolicy: 'Own', ...cas }],
  owaMailboxPolicies: [
    {
      name: 'Own',
      additionalStorageProvidersAvailable: true,
      allowCopyContactsToDeviceAddressBook: true,
      conditionalAccessPolicy: 'Off',
      personalAccountsEnabled: true,
      ...policy,
    },
    { name: 'Strict', allowCopyContactsToDeviceAddressBook: false, personalAccountsEnabled: false },
  ],
});
const viewOnly = (conditionalAccessPolicy: string | null, cas: object = {}) =>
  web(cas, { conditionalAccessPolicy });
const app = (displayName: string | null, more: object = {}) => ({
  ...principal({ ...outside, displayName, ...more }),
});
const membership = (type: string) => ({ '@odata.type': `#microsoft.graph.${type}` });
const joining = (localAdmins: object | null, more: object = {}) => ({
  deviceRegistrationPolicy: {
    userDeviceQuota: 50,
    azureADJoin: { allowedToJoin: membership('allDeviceRegistrationMembership'), localAdmins },
    localAdminPassword: { isEnabled: false },
    ...more,
  },
});
const registers = (type: string) => joining({ enableGlobalAdmins: true, registeringUsers: membership(type) });
const may = (defaultUserRolePermissions: object | null) => ({
  authorizationPolicy: { allowInvitesFrom: 'none', defaultUserRolePermissions },
});
const modern = (oAuth2ClientProfileEnabled: boolean | null) => ({
  organizationConfig: { oAuth2ClientProfileEnabled },
});
const moved = (policyMigrationState: string | null) => ({
  authenticationMethodsPolicy: { policyMigrationState, authenticationMethodConfigurations: [] },
});
const administrator = (
  user: object,
  people: readonly object[] | undefined,
  role = 'Global Administrator',
) => ({
  given: {
    users: [aUser('x', { userPrincipalName: 'x@council.gov.uk', mail: 'x@council.gov.uk', ...user })],
    groups: [],
    roleAssignments: [
      {
        id: 'r',
        principalId: 'x',
        roleTemplateId:
          role === 'Global Reader'
            ? 'f2ef992c-3afb-46b9-b7cf-a126ee74c451'
            : '62e90394-69f5-4237-9190-012177145e10',
        roleName: role,
        isBuiltIn: true,
        directoryScopeId: '/',
      },
    ],
  },
  more: {
    council: {
      ...(people === undefined ? {} : { people }),
      provider: { name: 'Firm', domains: ['firm.example'] },
    },
  },
});
const row = (
  asks: string,
  is: 'pass' | 'fail' | 'unknown',
  { given, more }: ReturnType<typeof administrator>,
) => [asks, is, given, more] as const;
const listed = [{ name: 'X', account: 'x@council.gov.uk', role: 'provider' }];
const guest = { userType: 'Guest' };

/** Set-OwaMailboxPolicy; Set-CASMailbox; deviceRegistrationPolicy; defaultUserRolePermissions; authenticationMethodsPolicy. */
export const newlyAskedQuestions = [
  ...about('mail/contacts-stay', [
    ['as Microsoft sets it', 'fail', web({})],
    ['switched off', 'pass', web({}, { allowCopyContactsToDeviceAddressBook: false })],
    ['under another policy that forbids it', 'pass', web({ owaMailboxPolicy: 'Strict' })],
    ['Outlook on the web is off', 'pass', web({ owaEnabled: false })],
    ['no policy is named', 'unknown', web({ owaMailboxPolicy: null })],
    ['not said', 'unknown', web({}, { allowCopyContactsToDeviceAddressBook: null })],
    ['the mailbox is not among those read', 'unknown', web({ userId: 'other' })],
    ['the policies were not read', 'unknown', { ...web({}), owaMailboxPolicies: undefined }],
  ]),
  ...about('mail/no-private-accounts-beside', [
    ['as Microsoft sets it', 'fail', web({})],
    ['switched off', 'pass', web({}, { personalAccountsEnabled: false })],
    ['under another policy that forbids it', 'pass', web({ owaMailboxPolicy: 'Strict' })],
    ['the policy that it has is gone', 'unknown', web({ owaMailboxPolicy: 'Gone' })],
    ['not said', 'unknown', web({}, { personalAccountsEnabled: null })],
    ['whether web mail is on was not said', 'unknown', web({ owaEnabled: null })],
  ]),
  ...about('mail/web-mail-obeys-view-only', [
    ['as Microsoft sets it', 'fail', viewOnly('Off')],
    ['view only', 'pass', viewOnly('ReadOnly')],
    ['without attachments either', 'pass', viewOnly('ReadOnlyPlusAttachmentsBlocked')],
    ['in small letters', 'pass', viewOnly('readonly')],
    ['a word that nobody knows', 'unknown', viewOnly('Sometimes')],
    ['not said', 'unknown', viewOnly(null)],
    ['Outlook on the web is off', 'pass', viewOnly('Off', { owaEnabled: false })],
  ]),
  ...about('apps/no-outside-ai', [
    ['by its name', 'fail', app('ChatGPT')],
    ['a longer name', 'fail', app('Otter.ai for Outlook')],
    ['by its maker alone', 'fail', app('Notes', { verifiedPublisher: { displayName: 'OpenAI, Inc.' } })],
    ['a word that only begins alike', 'pass', app('Geminivirus Research')],
    ['another app', 'pass', app('Payroll')],
    ['it may not be used', 'pass', app('ChatGPT', { accountEnabled: false })],
    ['made by the council', 'pass', app('ChatGPT helper', { appOwnerOrganizationId: 't' })],
    ['without a name and a maker', 'unknown', app(null)],
    ['whether it may be used was not said', 'unknown', app('ChatGPT', { accountEnabled: null })],
    ['whose it is was not said', 'unknown', app('ChatGPT', { appOwnerOrganizationId: null })],
  ]),
  ...about('apps/no-private-storage', [
    ['by its name', 'fail', app('Dropbox')],
    ['by its maker alone', 'fail', app('Backup', { verifiedPublisher: { displayName: 'Box, Inc.' } })],
    ['a word that only begins alike', 'pass', app('Boxing Day Rota')],
    ['of Microsoft', 'pass', app('Planner')],
    ['it may not be used', 'pass', app('WeTransfer', { accountEnabled: false })],
    ['without a name and a maker', 'unknown', app(null)],
  ]),
  ...about('tenant/joining-gives-no-administrator', [
    ['everybody becomes one', 'fail', registers('allDeviceRegistrationMembership')],
    ['nobody does', 'pass', registers('noDeviceRegistrationMembership')],
    ['a kind that nobody knows', 'unknown', registers('laterDeviceRegistrationMembership')],
    ['not said', 'unknown', joining(null)],
    ['not read', 'unknown', {}],
  ]),
  ...about('advised/global-administrators-not-on-computers', [
    ['they become one', 'fail', joining({ enableGlobalAdmins: true })],
    ['they do not', 'pass', joining({ enableGlobalAdmins: false })],
    ['not said', 'unknown', joining({ enableGlobalAdmins: null })],
    ['the part did not come', 'unknown', joining(null)],
  ]),
  ...about('advised/few-devices-each', [
    ['as Microsoft sets it', 'fail', joining(null)],
    ['five', 'pass', joining(null, { userDeviceQuota: 5 })],
    ['not said', 'unknown', joining(null, { userDeviceQuota: null })],
    ['a number of the council', 'pass', joining(null), { params: { maxDevices: 50 } }],
    ['one more than that', 'fail', joining(null, { userDeviceQuota: 51 }), { params: { maxDevices: 50 } }],
  ]),
  ...about('advised/only-administrators-create-groups', [
    ['everybody may', 'fail', may({ allowedToCreateSecurityGroups: true })],
    ['nobody else may', 'pass', may({ allowedToCreateSecurityGroups: false })],
    ['not said', 'unknown', may({ allowedToCreateSecurityGroups: null })],
    ['the part did not come', 'unknown', may(null)],
  ]),
  ...about('advised/only-administrators-register-apps', [
    ['everybody may', 'fail', may({ allowedToCreateApps: true })],
    ['nobody else may', 'pass', may({ allowedToCreateApps: false })],
    ['not said', 'unknown', may({ allowedToCreateApps: null })],
    ['only groups are spoken of', 'unknown', may({ allowedToCreateSecurityGroups: false })],
  ]),
  ...about('advised/recovery-keys-held-by-administrators', [
    ['whoever owns the computer may', 'fail', may({ allowedToReadBitlockerKeysForOwnedDevice: true })],
    ['nobody else may', 'pass', may({ allowedToReadBitlockerKeysForOwnedDevice: false })],
    ['not said', 'unknown', may({ allowedToReadBitlockerKeysForOwnedDevice: null })],
  ]),
  ...about('advised/outlook-signs-in-modern', [
    ['on', 'pass', modern(true)],
    ['off', 'fail', modern(false)],
    ['not said', 'unknown', modern(null)],
    ['not read', 'unknown', {}],
  ]),
  ...about('advised/older-method-settings-left', [
    ['all is moved', 'pass', moved('migrationComplete')],
    ['it is under way', 'fail', moved('migrationInProgress')],
    ['nobody began', 'fail', moved('preMigration')],
    ['a word of later', 'unknown', moved('unknownFutureValue')],
    ['another word', 'unknown', moved('somethingNew')],
  ]),
  ...about('administrators/outsiders-recorded', [
    row('a guest who is on the list', 'pass', administrator(guest, listed)),
    row('a guest whom nobody wrote down', 'fail', administrator(guest, [])),
    row('a guest, and there is no list', 'unknown', administrator(guest, undefined)),
    row('a guest who may only look', 'pass', administrator(guest, [], 'Global Reader')),
    row('a guest whose sign-in is blocked', 'pass', administrator({ ...guest, accountEnabled: false }, [])),
    row('a member of the council', 'pass', administrator({}, [])),
    row('a member with an address of the provider', 'fail', administrator({ mail: 'x@firm.example' }, [])),
    row(
      'whether a guest may sign in was not said',
      'unknown',
      administrator({ ...guest, accountEnabled: null }, []),
    ),
    row('whether it is a guest was not said', 'unknown', administrator({ userType: null }, [])),
  ]),
];
