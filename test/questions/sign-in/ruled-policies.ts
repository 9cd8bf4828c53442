import {
  ann,
  apps,
  azureManagement,
  block,
  bob,
  countryPlace,
  britain,
  glass,
  groupOf,
  ipPlace,
  member,
  mfa,
  office,
  otherGroup,
  ownApp,
  policy,
  ruled,
  staffGroup,
  tenant,
  users,
} from './tenant.ts';

const BP = 'concept-conditional-access-policies 2026-03-24';
const UG = 'concept-conditional-access-users-groups 2026-03-24';
const CL = 'concept-conditional-access-cloud-apps 2026-03-24';
const NW = 'concept-assignment-network 2026-04-01';
const RO = 'concept-conditional-access-report-only 2025-03-12';
const IP = 'concept-identity-protection-policies 2026-01-07';
const devOps = '499b84ac-1321-427f-aa17-267ca6975798';
const reportOnly = { state: 'enabledForReportingButNotEnforced' };
const off = { state: 'disabled' };
const without = (id: string) => users({ excludeUsers: [id] });
const around = (...rows: readonly object[]) => ({
  context: { users: [member(ann), member(bob), member(glass)], ...Object.assign({}, ...rows) },
});

/** Rules about the policies themselves: what they name, whom they leave out, and what exists. */
export const policyTenants = [
  tenant(
    'a policy names Azure DevOps',
    CL,
    [policy('A', mfa, apps([devOps]))],
    [ruled('azure-devops-named', 'pass')],
  ),
  tenant(
    'Azure management is not Azure DevOps any more',
    CL,
    [policy('A', mfa, apps([azureManagement]))],
    [ruled('azure-devops-named', 'fail')],
  ),
  tenant(
    'a policy that only reports names it',
    RO,
    [policy('A', mfa, apps([devOps]), reportOnly)],
    [ruled('azure-devops-named', 'fail')],
  ),
  tenant(
    'every policy leaves the emergency account out',
    BP,
    [policy('A', mfa, without(glass)), policy('B', block, { ...without(glass), clientAppTypes: ['other'] })],
    [
      ruled('emergency-accounts-left-out', 'pass'),
      ruled('emergency-accounts-left-out', 'pass', { accounts: [`user:${glass}`] }),
      ruled('emergency-accounts-left-out', 'fail', { accounts: [`user:${bob}`] }),
      ruled('emergency-accounts-left-out-of-blocks', 'pass'),
    ],
    around(),
  ),
  tenant(
    'the policy that blocks does not',
    BP,
    [policy('A', mfa, without(glass)), policy('B', block, { clientAppTypes: ['other'] })],
    [ruled('emergency-accounts-left-out', 'fail'), ruled('emergency-accounts-left-out-of-blocks', 'fail')],
    around(),
  ),
  tenant(
    'two policies leave out two different accounts',
    BP,
    [policy('A', mfa, without(glass)), policy('B', mfa, without(bob))],
    [ruled('emergency-accounts-left-out', 'fail')],
    around(),
  ),
  tenant(
    'a policy that is off does not count',
    BP,
    [policy('A', mfa, without(glass)), policy('B', block, {}, off)],
    [ruled('emergency-accounts-left-out', 'pass'), ruled('emergency-accounts-left-out-of-blocks', 'pass')],
    around(),
  ),
  tenant(
    'a group is left out, and another policy is for it',
    UG,
    [
      policy('A', mfa, users({ excludeGroups: [staffGroup] })),
      policy('B', mfa, { users: { includeGroups: [staffGroup] } }),
    ],
    [ruled('exclusions-reached-elsewhere', 'pass')],
    around({ groups: [groupOf(staffGroup, ann)] }),
  ),
  tenant(
    'a group is left out, and no other policy is for it',
    UG,
    [
      policy('A', mfa, users({ excludeGroups: [staffGroup] })),
      policy('B', mfa, { users: { includeGroups: [otherGroup] } }),
    ],
    [ruled('exclusions-reached-elsewhere', 'fail')],
    around({ groups: [groupOf(staffGroup, ann), groupOf(otherGroup, bob)] }),
  ),
  tenant(
    'the other policy only reports',
    RO,
    [
      policy('A', mfa, users({ excludeGroups: [staffGroup] })),
      policy('B', mfa, { users: { includeGroups: [staffGroup] } }, reportOnly),
    ],
    [ruled('exclusions-reached-elsewhere', 'fail')],
    around({ groups: [groupOf(staffGroup, ann)] }),
  ),
  tenant(
    'nobody and nothing is left out',
    BP,
    [policy('A', mfa)],
    [ruled('exclusions-reached-elsewhere', 'pass')],
  ),
  tenant(
    'a policy for nobody',
    BP,
    [policy('A', mfa, { users: { includeUsers: ['None'] } })],
    [ruled('policies-have-targets', 'fail'), ruled('policy-for-everyone', 'fail')],
  ),
  tenant(
    'a policy for a group that was deleted',
    UG,
    [policy('A', mfa, { users: { includeGroups: [staffGroup] } })],
    [ruled('policies-have-targets', 'fail')],
    { context: { deletedObjects: [{ type: 'group', id: staffGroup }] } },
  ),
  tenant(
    'a policy for nobody that is off',
    BP,
    [policy('A', mfa, { users: { includeUsers: ['None'] } }, off)],
    [ruled('policies-have-targets', 'pass')],
  ),
  tenant(
    'a policy for everybody and everything',
    BP,
    [policy('A', mfa)],
    [ruled('policies-have-targets', 'pass'), ruled('policy-for-everyone', 'pass')],
  ),
  tenant(
    'a policy for everybody and Office 365',
    CL,
    [policy('A', mfa, apps(['Office365']))],
    [ruled('policy-for-everyone', 'fail')],
  ),
  tenant(
    'a policy for everybody and everything that only reports',
    RO,
    [policy('A', mfa, {}, reportOnly)],
    [ruled('policy-for-everyone', 'fail')],
  ),
  tenant(
    'a policy for one app by name',
    CL,
    [policy('A', mfa, apps([ownApp]))],
    [ruled('policy-for-everyone', 'fail')],
  ),
  tenant(
    'a policy looks at the risk of a sign-in',
    IP,
    [policy('A', mfa, { signInRiskLevels: ['high'] })],
    [ruled('sign-in-risk-policy-exists', 'pass'), ruled('user-risk-policy-exists', 'fail')],
  ),
  tenant(
    'a policy looks at the risk of an account',
    IP,
    [policy('A', mfa, { userRiskLevels: ['high'] })],
    [ruled('sign-in-risk-policy-exists', 'fail'), ruled('user-risk-policy-exists', 'pass')],
  ),
  tenant(
    'both, and they only report',
    RO,
    [policy('A', mfa, { signInRiskLevels: ['high'], userRiskLevels: ['high'] }, reportOnly)],
    [ruled('sign-in-risk-policy-exists', 'fail'), ruled('user-risk-policy-exists', 'fail')],
  ),
  tenant('a place that is trusted', NW, [policy('A', mfa)], [ruled('trusted-place-exists', 'pass')], {
    context: { users: [member(ann)], namedLocations: [ipPlace(office, true, '203.0.113.0/24')] },
  }),
  tenant(
    'a place that nobody marked as trusted',
    NW,
    [policy('A', mfa)],
    [ruled('trusted-place-exists', 'fail')],
    {
      context: { users: [member(ann)], namedLocations: [ipPlace(office, false, '203.0.113.0/24')] },
    },
  ),
  tenant(
    'a country, which cannot be trusted',
    NW,
    [policy('A', mfa)],
    [ruled('trusted-place-exists', 'fail')],
    {
      context: { users: [member(ann)], namedLocations: [countryPlace(britain)] },
    },
  ),
];
