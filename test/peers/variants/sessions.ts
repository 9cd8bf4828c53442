import { either, everyTime, hours, policy } from './policy.ts';
import { of, enrolment, unmanaged, type Variant } from './table.ts';

export const sessions: readonly Variant[] = [
  ...of(
    'risky-signins-mfa-every-time',
    [
      'both',
      'pass',
      [
        policy({
          grant: either('mfa'),
          session: everyTime,
          conditions: { signInRiskLevels: ['high', 'medium'] },
        }),
      ],
    ],
    [
      'not every time',
      'fail',
      [
        policy({
          grant: either('mfa'),
          session: hours(1),
          conditions: { signInRiskLevels: ['high', 'medium'] },
        }),
      ],
    ],
    [
      'high only',
      'fail',
      [policy({ grant: either('mfa'), session: everyTime, conditions: { signInRiskLevels: ['high'] } })],
    ],
  ),
  ...of(
    'intune-enrolment-sign-in-every-time',
    [
      'by two policies',
      'pass',
      [
        policy({ grant: either('mfa') }),
        policy({ session: everyTime, apps: { includeApplications: [enrolment] } }),
      ],
    ],
    ['no second step', 'fail', [policy({ session: everyTime, apps: { includeApplications: [enrolment] } })]],
  ),
  ...of(
    'unmanaged-device-sign-in-frequency',
    [
      'as Microsoft’s template',
      'pass',
      [
        policy({
          session: hours(1),
          conditions: unmanaged('device.trustType -ne "ServerAD" -or device.isCompliant -ne True'),
        }),
      ],
    ],
    [
      'managed ones left out',
      'pass',
      [
        policy({
          session: hours(1),
          conditions: unmanaged('device.isCompliant -eq True -or device.trustType -eq "ServerAD"', 'exclude'),
        }),
      ],
    ],
    [
      'unmanaged ones left out',
      'fail',
      [policy({ session: hours(1), conditions: unmanaged('device.isCompliant -ne True', 'exclude') })],
    ],
  ),
  ...of(
    'unmanaged-device-non-persistent-browser',
    [
      'never',
      'pass',
      [
        policy({
          session: { persistentBrowser: { mode: 'never', isEnabled: true } },
          conditions: unmanaged('device.trustType -ne "ServerAD" -or device.isCompliant -ne True'),
        }),
      ],
    ],
    ['always', 'fail', [policy({ session: { persistentBrowser: { mode: 'always', isEnabled: true } } })]],
    [
      'not switched on',
      'fail',
      [policy({ session: { persistentBrowser: { mode: 'never', isEnabled: false } } })],
    ],
  ),
];
