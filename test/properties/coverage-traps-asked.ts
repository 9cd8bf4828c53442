import { aPolicy, either } from '../../src/facts/conditional-access/testing.ts';
import { filtered, of, trap, trusting, type Trap } from './coverage-trap.ts';

type Json = Readonly<Record<string, unknown>>;

const stays = (mode: string, conditions: Json = {}) =>
  aPolicy({ grant: null, session: { persistentBrowser: { isEnabled: true, mode } }, conditions });
const compliantOnly = (rule: string): Json => ({ devices: { deviceFilter: { mode: 'include', rule } } });

const sessionTraps: readonly Trap[] = [
  trap(
    'never stay signed in',
    'howto-conditional-access-session-lifetime 2024-08-13',
    of([stays('never')], 'neverPersistentBrowser'),
    'always',
  ),
  trap(
    'never beside always: what then holds is not said',
    'howto-conditional-access-session-lifetime 2024-08-13',
    of([stays('never'), stays('always')], 'neverPersistentBrowser'),
    'unknown',
  ),
  trap(
    'always on compliant devices does not touch the others',
    'howto-conditional-access-session-lifetime 2024-08-13',
    of(
      [stays('never'), stays('always', compliantOnly('device.isCompliant -eq True'))],
      'unmanagedNeverPersistentBrowser',
    ),
    'always',
  ),
  trap(
    'a mode from the future may be any',
    'howto-conditional-access-session-lifetime 2024-08-13',
    of([stays('future')], 'neverPersistentBrowser'),
    'unknown',
  ),
];

const managed = 'managedDeviceOrProtectedApp';
const phones = { platforms: { includePlatforms: ['android', 'iOS'] } };
const notPhones = { platforms: { includePlatforms: ['all'], excludePlatforms: ['android', 'iOS'] } };
const deviceTraps: readonly Trap[] = [
  trap(
    'a managed device on computers and a protected app on phones are either',
    'concept-conditional-access-grant 2026-03-24',
    of(
      [
        aPolicy({ grant: either('compliantDevice', 'domainJoinedDevice'), conditions: notPhones }),
        aPolicy({ grant: either('compliantDevice', 'compliantApplication'), conditions: phones }),
      ],
      managed,
    ),
    'always',
  ),
  trap(
    'MFA beside it is a way round',
    'concept-conditional-access-grant 2026-03-24',
    of([aPolicy({ grant: either('mfa', 'compliantDevice') })], managed),
    'sometimes',
  ),
  trap(
    'computers alone leave phones open',
    'concept-conditional-access-conditions 2026-06-02',
    of([aPolicy({ grant: either('compliantDevice'), conditions: notPhones })], managed),
    'sometimes',
  ),
  trap(
    'an approved app is no longer asked',
    'migrate-approved-client-app 2024-05-29',
    of([aPolicy({ grant: either('approvedApplication') })], managed),
    'never',
  ),
  trap(
    'a filter that leaves out what is not known leaves out unmanaged devices',
    'concept-condition-filters-for-devices 2025-04-08',
    of(
      [
        aPolicy({
          grant: either('compliantDevice'),
          conditions: filtered('exclude', 'device.isCompliant -ne True'),
        }),
      ],
      managed,
    ),
    'sometimes',
  ),
  trap(
    'a guest whose device is not believed does not get in',
    'external-id/authentication-conditional-access 2024-05-15',
    of(
      [aPolicy({ grant: either('compliantDevice') })],
      managed,
      'guest:b2bCollaborationGuest',
      trusting(false),
    ),
    'cannot-sign-in',
  ),
];

const remedyTraps: readonly Trap[] = [
  trap(
    'a guest without a risk has no password to change, and gets in as asked',
    'concept-conditional-access-grant 2026-03-24',
    of(
      [
        aPolicy({
          grant: either('passwordChange'),
          conditions: { userRiskLevels: ['none', 'high'] },
          session: { applicationEnforcedRestrictions: { isEnabled: true } },
        }),
      ],
      'appEnforcedRestrictions',
      'guest:b2bCollaborationGuest',
    ),
    'sometimes',
  ),
];

export const askedTraps: readonly Trap[] = [...sessionTraps, ...deviceTraps, ...remedyTraps];
