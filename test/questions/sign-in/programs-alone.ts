import { kindOf } from './pages.ts';
import {
  ann,
  apps,
  b2bGuest,
  block,
  guest,
  guestTypes,
  member,
  mfa,
  of,
  ownApp,
  policy,
  ruled,
  tenant,
  users,
} from './tenant.ts';

const WI = 'workload-identity 2023-11-09';
const EX = 'authentication-conditional-access 2024-05-15';
const open = ['never', 'sometimes'];
const directory = (...members: readonly string[]) => ({
  '@odata.type': '#microsoft.graph.conditionalAccessEnumeratedExternalTenants',
  membershipKind: 'enumerated',
  members,
});
const provider = 'f0000000-0000-4000-8000-000000000001';
const another = 'f0000000-0000-4000-8000-000000000002';
const people = { context: { users: [member(ann), b2bGuest] } };

/** Policies for programs and not for people, and people from outside who have no account here. */
export const programTenants = [
  tenant(
    'an empty part for programs, as some exporters write it, makes no policy for programs',
    WI,
    [policy('A', mfa, { clientApplications: {} })],
    [of(ann, 'secondStep', ['always', 'unknown'])],
  ),
  tenant(
    'empty lists of programs, beside all users',
    WI,
    [
      policy('A', mfa, {
        clientApplications: { includeServicePrincipals: [], excludeServicePrincipals: [] },
      }),
    ],
    [of(ann, 'secondStep', ['always', 'unknown'])],
  ),
  tenant(
    'programs of the council’s own are blocked, written with all users',
    WI,
    [
      policy('A', block, {
        clientApplications: { includeServicePrincipals: ['ServicePrincipalsInMyTenant'] },
      }),
    ],
    [of(ann, 'secondStep', ['never', 'unknown']), of(ann, 'legacyClientsBlocked', ['never', 'unknown'])],
  ),
  tenant(
    'one program is blocked, people are asked by another policy',
    WI,
    [
      policy('Programs', block, {
        users: { includeUsers: ['None'] },
        clientApplications: { includeServicePrincipals: [ownApp] },
      }),
      policy('People', mfa),
    ],
    [of(ann, 'secondStep', 'always'), ruled('policies-have-targets', ['pass', 'not-applicable'])],
  ),
  tenant(
    'programs at risk are blocked',
    WI,
    [
      policy('Programs', block, {
        users: { includeUsers: ['None'] },
        clientApplications: { includeServicePrincipals: ['ServicePrincipalsInMyTenant'] },
        servicePrincipalRiskLevels: ['high', 'medium'],
      }),
    ],
    [of(ann, 'highRiskSignInsBlocked', 'never', { saysNot: ['“Programs”'] })],
  ),
  tenant(
    'providers are asked, guests of every other kind are not',
    EX,
    [policy('A', mfa, { users: { includeGuestsOrExternalUsers: guestTypes('serviceProvider') } })],
    [
      kindOf('guest:serviceProvider', 'secondStep', 'always'),
      kindOf('guest:b2bDirectConnectUser', 'secondStep', open),
      of(guest, 'secondStep', 'never'),
      of(ann, 'secondStep', 'never', { saysNot: ['“A”'] }),
    ],
    people,
  ),
  tenant(
    'providers from one directory are asked',
    EX,
    [
      policy('A', mfa, {
        users: { includeGuestsOrExternalUsers: guestTypes('serviceProvider', directory(provider)) },
      }),
    ],
    [
      kindOf('guest:serviceProvider', 'secondStep', open),
      kindOf(`guest:serviceProvider@${provider}`, 'secondStep', 'always'),
    ],
  ),
  tenant(
    'shared channels from two directories are blocked, from one of them asked besides',
    EX,
    [
      policy('A', block, {
        users: {
          includeGuestsOrExternalUsers: guestTypes('b2bDirectConnectUser', directory(provider, another)),
        },
      }),
      policy('B', mfa, {
        users: { includeGuestsOrExternalUsers: guestTypes('b2bDirectConnectUser', directory(another)) },
      }),
    ],
    [
      kindOf(`guest:b2bDirectConnectUser@${provider}`, 'secondStep', 'cannot-sign-in'),
      kindOf(`guest:b2bDirectConnectUser@${another}`, 'secondStep', 'cannot-sign-in'),
      kindOf('guest:b2bDirectConnectUser', 'secondStep', open),
    ],
  ),
  tenant(
    'guests of one directory are left out, and the list of directories is empty',
    EX,
    [
      policy(
        'A',
        mfa,
        users({ excludeGuestsOrExternalUsers: guestTypes('b2bCollaborationGuest', directory()) }),
      ),
    ],
    [of(guest, 'secondStep', ['always', 'unknown']), of(ann, 'secondStep', 'always')],
    people,
  ),
  tenant(
    'the directories are of a kind that nobody knows',
    EX,
    [
      policy(
        'A',
        mfa,
        users({
          excludeGuestsOrExternalUsers: guestTypes('b2bCollaborationGuest', {
            membershipKind: 'unknownFutureValue',
          }),
        }),
      ),
    ],
    [of(guest, 'secondStep', 'unknown'), of(ann, 'secondStep', 'always')],
    people,
  ),
  tenant(
    'guests are asked whichever directory they are from, and the kind of list did not come',
    EX,
    [
      policy('A', mfa, {
        users: { includeGuestsOrExternalUsers: { guestOrExternalUserTypes: 'b2bCollaborationGuest' } },
      }),
    ],
    [of(guest, 'secondStep', ['always', 'unknown'])],
    people,
  ),
  tenant(
    'providers are left out of everything, and a block for them leaves one app out',
    EX,
    [
      policy('A', mfa, users({ excludeGuestsOrExternalUsers: guestTypes('serviceProvider') })),
      policy('B', block, {
        users: { includeGuestsOrExternalUsers: guestTypes('serviceProvider') },
        ...apps(['All'], { excludeApplications: [ownApp] }),
      }),
    ],
    [kindOf('guest:serviceProvider', 'secondStep', open), of(ann, 'secondStep', 'always')],
  ),
];
