import {
  ann,
  apps,
  block,
  bob,
  controls,
  exchange,
  glass,
  groupOf,
  member,
  mfa,
  of,
  policy,
  ruled,
  staffGroup,
  tenant,
  users,
} from './tenant.ts';

const open = ['never', 'sometimes'];
/** Whom the sentence beside a gap names. */
export const toldTenants = [
  tenant(
    'a state of policy that nobody knows',
    'conditionalAccessPolicy',
    [policy('A', mfa, {}, { state: 'enabledForPilot' })],
    [of(ann, 'secondStep', 'unknown')],
  ),
  tenant(
    'a switched off policy',
    'conditionalAccessPolicy',
    [policy('A', mfa, {}, { state: 'disabled' })],
    [of(ann, 'secondStep', 'never')],
  ),
  tenant(
    'the pilot would close it',
    'concept-conditional-access-report-only 2025-03-12',
    [
      policy('Pilot for everyone', mfa, {}, { state: 'enabledForReportingButNotEnforced' }),
      policy('Mail', mfa, apps([exchange])),
    ],
    [
      of(ann, 'secondStep', 'sometimes', { says: ['Pilot for everyone'] }),
      ruled('no-report-only-policies', 'fail'),
    ],
  ),
  tenant(
    'the pilot would not close it',
    'concept-conditional-access-report-only 2025-03-12',
    [
      policy(
        'Pilot for Bob',
        mfa,
        { users: { includeUsers: [bob] } },
        { state: 'enabledForReportingButNotEnforced' },
      ),
      policy('Mail', mfa, apps([exchange])),
    ],
    [of(ann, 'secondStep', 'sometimes', { saysNot: ['Pilot for Bob'] })],
    { context: { users: [member(ann), member(bob)] } },
  ),
  tenant(
    'the policy for everybody leaves Ann’s group out and is the one to name',
    'issue 8.9',
    [
      policy('Second step for all', mfa, users({ excludeGroups: [staffGroup] })),
      policy('Second step for Bob', mfa, { users: { includeUsers: [bob] } }),
      policy('Older programs', block, { clientAppTypes: ['other', 'exchangeActiveSync'] }),
    ],
    [of(ann, 'secondStep', open, { says: ['Second step for all'], saysNot: ['Second step for Bob'] })],
    {
      context: { users: [member(ann), member(bob)], groups: [groupOf(staffGroup, ann)] },
    },
  ),
  tenant(
    'the emergency account is left out, and a compliant device opens the rest',
    'issue 8.9',
    [policy('Step or device', controls('OR', 'mfa', 'compliantDevice'), users({ excludeUsers: [glass] }))],
    [
      of(ann, 'secondStep', 'sometimes', { says: ['managed device', 'Step or device'] }),
      of(glass, 'secondStep', 'never', { says: ['Step or device'], saysNot: ['managed device'] }),
    ],
    { context: { users: [member(ann), member(glass)] } },
  ),
];
