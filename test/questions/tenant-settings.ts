import { each } from '../../src/facts/testing.ts';
import { classifiedApis } from '../../src/sources/apps/delegated-permission-classifications/kind.ts';
import { about } from './question.ts';

type Given = Readonly<Record<string, unknown>>;

const [graph, exchangeApi, sharePointApi] = classifiedApis;

const policy = (changes: object): Given => ({
  authorizationPolicy: { allowInvitesFrom: 'everyone', guestUserRoleId: null, ...changes },
});
const consent = (...permissionGrantPoliciesAssigned: string[]): Given => ({
  ...policy({ defaultUserRolePermissions: { permissionGrantPoliciesAssigned } }),
  delegatedPermissionClassifications: each({ [graph]: [], [exchangeApi]: [], [sharePointApi]: [] }),
});
const classed = (permissionName: string, classification = 'low'): Given => ({
  ...consent(forSelf('low')),
  delegatedPermissionClassifications: each({
    [graph]: [{ permissionName, classification }],
    [exchangeApi]: [],
    [sharePointApi]: [],
  }),
});
const forSelf = (name: string) => `ManagePermissionGrantsForSelf.microsoft-user-default-${name}`;
const may = (allowedToCreateTenants: boolean | null): Given =>
  policy({ defaultUserRolePermissions: { allowedToCreateTenants } });
const sending = (smtpClientAuthenticationDisabled: boolean | null, isEnabled = false): Given => ({
  transportConfig: { smtpClientAuthenticationDisabled },
  securityDefaults: { isEnabled },
});
const inForce = (isEnabled: boolean | null, ...states: string[]): Given => ({
  securityDefaults: { isEnabled },
  conditionalAccessPolicies: states.map((state, at) => ({ id: String(at), displayName: 'Rule', state })),
});

/** authorizationPolicy, Set-TransportConfig, security defaults (read 2026-11). */
export const tenantSettingQuestions = [
  ...about('sign-in/guests-invited-by-administrators', [
    ['nobody', 'pass', policy({ allowInvitesFrom: 'none' })],
    ['administrators and guest inviters', 'pass', policy({ allowInvitesFrom: 'adminsAndGuestInviters' })],
    ['every member too', 'fail', policy({ allowInvitesFrom: 'adminsGuestInvitersAndAllMembers' })],
    ['everybody, which is how it comes', 'fail', policy({ allowInvitesFrom: 'everyone' })],
    [
      'guests as well, and the council allows members',
      'fail',
      policy({ allowInvitesFrom: 'everyone' }),
      { params: { allowed: ['members'] } },
    ],
    ['a word that we do not know', 'unknown', policy({ allowInvitesFrom: 'unknownFutureValue' })],
    ['it did not come', 'unknown', policy({ allowInvitesFrom: null })],
  ]),
  ...about('sign-in/guests-see-little', [
    ['their own objects only', 'pass', policy({ guestUserRoleId: '2af84b1e-32c8-42b7-82bc-daa82404023b' })],
    [
      'limited, which is how it comes',
      'pass',
      policy({ guestUserRoleId: '10dae51f-b6af-4016-8d66-8c2a99b929b3' }),
    ],
    [
      'the same as members, in capitals',
      'fail',
      policy({ guestUserRoleId: 'A0B1B346-4D3E-4E8B-98F8-753987BE4970' }),
    ],
    [
      'a role that we do not know',
      'unknown',
      policy({ guestUserRoleId: '00000000-0000-4000-8000-000000000000' }),
    ],
    ['it did not come', 'unknown', policy({})],
  ]),
  ...about('sign-in/no-further-directories', [
    ['they may not', 'pass', may(false)],
    ['they may, which is how it comes', 'fail', may(true)],
    ['it did not come', 'unknown', may(null)],
    ['the policy was not read', 'unknown', {}],
  ]),
  ...about('sign-in/people-cannot-let-apps-in', [
    ['an administrator has to agree', 'pass', consent()],
    ['low-risk rights of known makers', 'pass', consent(forSelf('low'))],
    ['low risk, and rights to read who signs in are classed so', 'pass', classed('User.Read')],
    ['low risk, and rights to change email are classed so', 'fail', classed('Mail.ReadWrite')],
    ['the same classed as medium, which has no effect', 'pass', classed('Mail.ReadWrite', 'medium')],
    ['anything', 'fail', consent(forSelf('legacy'))],
    ['low risk beside anything', 'fail', consent(forSelf('low'), forSelf('legacy'))],
    ['a setting that Microsoft moves', 'fail', consent(forSelf('recommended'))],
    [
      'owners of a group for their group only, which is another question',
      'pass',
      consent('ManagePermissionGrantsForOwnedResource.microsoft-dynamically-managed-permissions-for-team'),
    ],
    ['a policy of the council’s own', 'unknown', consent('ManagePermissionGrantsForSelf.own')],
    ['a word that we do not know', 'unknown', consent('SomethingElse.low')],
    ['the list did not come', 'unknown', policy({ defaultUserRolePermissions: {} })],
  ]),
  ...about('sign-in/sending-by-password-off', [
    ['off', 'pass', sending(true)],
    ['on', 'fail', sending(false)],
    ['on, and security defaults stop it', 'pass', sending(false, true)],
    ['it did not come', 'unknown', sending(null)],
    ['it did not come, and security defaults stop it', 'pass', sending(null, true)],
  ]),
  ...about('tenant/sign-in-rules-in-force', [
    ['security defaults', 'pass', inForce(true)],
    ['a rule that is on', 'pass', inForce(false, 'disabled', 'enabled')],
    [
      'rules that are off or only report',
      'fail',
      inForce(false, 'disabled', 'enabledForReportingButNotEnforced'),
    ],
    ['no rule at all', 'fail', inForce(false)],
    ['no rule, and whether security defaults are on did not come', 'unknown', inForce(null)],
    ['a state that we do not know', 'unknown', inForce(false, 'sometimes')],
    [
      'a rule that is on, and security defaults were not read',
      'pass',
      { conditionalAccessPolicies: [{ id: '1', displayName: 'Rule', state: 'enabled' }] },
    ],
    ['rules were not read', 'unknown', { securityDefaults: { isEnabled: false } }],
  ]),
];
