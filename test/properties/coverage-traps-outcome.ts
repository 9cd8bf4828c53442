import { aPolicy, block, either, mfa, strength } from '../../src/facts/conditional-access/testing.ts';
import { at, filtered, of, portals, trap, trusting, type Trap } from './coverage-trap.ts';

const notManaged = 'device.isCompliant -ne True -and device.trustType -ne "ServerAD"';
const conditions = 'concept-conditional-access-conditions 2026-06-02';
const deviceFilters = 'concept-condition-filters-for-devices 2025-04-08';
const flows = 'concept-authentication-flows 2025-05-05';
const modern = ['browser', 'mobileAppsAndDesktopClients'];

/** What counts is who gets in, and with what: not which control of which policy did it. */
export const outcomeTraps: readonly Trap[] = [
  trap(
    'R1 where every unmanaged device is blocked, a managed one is asked',
    deviceFilters,
    of([aPolicy({ conditions: filtered('include', notManaged), grant: block })], 'managedDevice'),
    'always',
  ),
  trap(
    'R1 and a second step is not',
    deviceFilters,
    of([aPolicy({ conditions: filtered('include', notManaged), grant: block })]),
    'never',
  ),
  trap(
    'R1 nobody is asked for a device where no rule does, whatever devices there are',
    deviceFilters,
    of([aPolicy()], 'managedDevice'),
    'never',
  ),
  trap(
    'R1 a guest whose device is not believed is shut out by the same block',
    'external-id/authentication-conditional-access 2024-05-15',
    of(
      [aPolicy({ conditions: filtered('include', notManaged), grant: block })],
      'managedDevice',
      'guest:b2bCollaborationGuest',
      trusting(false),
    ),
    'cannot-sign-in',
  ),
  trap(
    'R2 a positive operator lets unregistered devices by',
    deviceFilters,
    of(
      [aPolicy({ conditions: filtered('include', 'device.isCompliant -eq False'), grant: block })],
      'managedDevice',
    ),
    'never',
  ),
  trap(
    'MFA except on managed devices does not let older programs in',
    conditions,
    of(
      [aPolicy({ conditions: filtered('exclude', 'device.isCompliant -eq True'), grant: mfa })],
      'secondStepOrManagedDevice',
    ),
    'always',
  ),
  trap(
    'R10 an older program shows no device: a block that leaves out compliant ones stops it',
    conditions,
    of(
      [
        aPolicy({ conditions: { clientAppTypes: modern } }),
        aPolicy({ conditions: { clientAppTypes: ['exchangeActiveSync'] }, grant: block }),
        aPolicy({
          conditions: {
            clientAppTypes: ['other'],
            ...filtered('exclude', 'device.isCompliant -eq True'),
          },
          grant: block,
        }),
      ],
      'legacyClientsBlocked',
    ),
    'always',
  ),
  trap(
    'R10 what ActiveSync shows of a device is not said',
    conditions,
    of(
      [
        aPolicy({ conditions: { clientAppTypes: ['other'] }, grant: block }),
        aPolicy({
          conditions: {
            clientAppTypes: ['exchangeActiveSync'],
            ...filtered('exclude', 'device.isCompliant -eq True'),
          },
          grant: block,
        }),
      ],
      'legacyClientsBlocked',
    ),
    'unknown',
  ),
  trap(
    'R10 older programs use no device code: a rule for it blocks none',
    flows,
    of(
      [
        aPolicy({
          conditions: {
            authenticationFlows: { transferMethods: 'deviceCodeFlow,authenticationTransfer' },
          },
          grant: either('compliantDevice'),
        }),
      ],
      'legacyClientsBlocked',
    ),
    'never',
  ),
  trap(
    'a strength with a weaker method never asks for a resistant one, though older programs are shut out',
    'authentication/concept-authentication-strengths 2025-03-04',
    of(
      [
        aPolicy({
          apps: { includeApplications: ['Office365'] },
          grant: strength('fido2', 'password,softwareOath'),
        }),
      ],
      'phishingResistant',
    ),
    'never',
  ),
  trap(
    'MFA for everybody asks nobody for the terms of use, though older programs are shut out',
    conditions,
    of([aPolicy()], 'termsOfUse'),
    'never',
  ),
  trap(
    'nothing shows that insider risk is measured',
    conditions,
    of([aPolicy({ conditions: { insiderRiskLevels: 'elevated' }, grant: block })], 'insiderRiskBlocked'),
    'unknown',
  ),
  trap(
    'R4 a time that cannot be read is not every time',
    'concept-session-lifetime 2025-03-03',
    of(
      [
        aPolicy({
          session: { signInFrequency: { isEnabled: true, frequencyInterval: 'timeBased', type: 'hours' } },
        }),
      ],
      'intuneEnrolmentEveryTime',
    ),
    'never',
  ),
  trap(
    'R6 a strength of Microsoft’s is known by its id',
    'authentication/concept-authentication-strengths 2025-03-04',
    of([
      aPolicy({
        grant: {
          operator: 'OR',
          builtInControls: [],
          authenticationStrength: { id: '00000000-0000-0000-0000-000000000002' },
        },
      }),
    ]),
    'always',
  ),
  trap(
    'R8 a word among the roles is not nobody',
    'concept-conditional-access-users-groups 2026-03-24',
    of([aPolicy({ users: { includeUsers: [], includeRoles: ['All'] } })]),
    'unknown',
  ),
  trap(
    'what a rule includes and excludes at once it does not reach',
    'concept-conditional-access-cloud-apps 2026-03-24',
    at(
      [
        aPolicy({
          apps: { includeApplications: ['Office365'], excludeApplications: ['Office365'] },
          grant: block,
        }),
      ],
      portals[0] ?? '',
    ),
    'never',
  ),
];
