import { ann, block, filter, mfa, of, policy, tenant } from './tenant.ts';

const open = ['never', 'sometimes'];

/** Device filters, read against each other. */
export const filterTenants = [
  tenant(
    'the model has a word in it',
    'concept-condition-filters-for-devices 2025-04-08',
    [policy('A', mfa, filter('include', 'device.model -contains "Surface"'))],
    [of(ann, 'secondStep', 'sometimes', { names: ['A'], says: ['device', 'lets this device through'] })],
  ),
  tenant(
    'a system in a list, and not in the list',
    'concept-condition-filters-for-devices 2025-04-08',
    [
      policy('A', mfa, filter('include', 'device.operatingSystem -in ["Windows", "macOS"]')),
      policy('B', mfa, filter('include', 'device.operatingSystem -notIn ["Windows", "macOS"]')),
    ],
    [of(ann, 'secondStep', 'always')],
  ),
  tenant(
    'joined devices of both kinds are left out',
    'concept-condition-filters-for-devices 2025-04-08',
    [policy('A', mfa, filter('exclude', 'device.trustType -in ["AzureAD", "ServerAD"]'))],
    [
      of(ann, 'secondStep', 'sometimes', { names: ['A'], says: ['council'] }),
      of(ann, 'secondStepOrManagedDevice', 'sometimes', { says: ['not managed'] }),
    ],
  ),
  tenant(
    'whatever lacks either of two marks is blocked',
    'concept-condition-filters-for-devices 2025-04-08',
    [
      policy(
        'A',
        block,
        filter('include', 'device.isCompliant -ne True -or device.trustType -ne "ServerAD"'),
      ),
    ],
    [of(ann, 'managedDevice', 'always'), of(ann, 'compliantDevice', 'always')],
  ),
  tenant(
    'whatever lacks both of two marks is blocked',
    'concept-condition-filters-for-devices 2025-04-08',
    [
      policy(
        'A',
        block,
        filter('include', 'device.isCompliant -ne True -and device.trustType -ne "ServerAD"'),
      ),
    ],
    [
      of(ann, 'managedDevice', ['always', 'unknown']),
      of(ann, 'compliantDevice', open, { names: ['A'], says: ['own network'] }),
    ],
  ),
  tenant(
    'a name that begins so, and one that does not',
    'concept-condition-filters-for-devices 2025-04-08',
    [
      policy('A', mfa, filter('include', 'device.displayName -startsWith "PC"')),
      policy('B', mfa, filter('include', 'device.displayName -notStartsWith "PC"')),
    ],
    [of(ann, 'secondStep', 'always')],
  ),
  tenant(
    'devices of people’s own are blocked',
    'concept-condition-filters-for-devices 2025-04-08',
    [policy('A', block, filter('include', 'device.deviceOwnership -eq "Personal"'))],
    [
      of(ann, 'managedDevice', open, {
        names: ['A'],
        says: ['unknown to the council', 'lets this device through'],
      }),
    ],
  ),
  tenant(
    'devices of a certain name are left out',
    'concept-condition-filters-for-devices 2025-04-08',
    [policy('A', mfa, filter('exclude', 'device.displayName -startsWith "KIOSK"'))],
    [of(ann, 'secondStep', 'sometimes', { names: ['A'], says: ['name that a rule looks for'] })],
  ),
  tenant(
    'brackets in brackets',
    'concept-condition-filters-for-devices 2025-04-08',
    [
      policy(
        'A',
        mfa,
        filter(
          'exclude',
          '((device.isCompliant -eq True) -and (device.trustType -eq "ServerAD" -or device.trustType -eq "AzureAD"))',
        ),
      ),
    ],
    [
      of(ann, 'secondStep', 'sometimes', { names: ['A'], says: ['that meets the rules'] }),
      of(ann, 'secondStepOrManagedDevice', 'always'),
    ],
  ),
  tenant(
    'a mark of administrators, and its absence',
    'concept-condition-filters-for-devices 2025-04-08',
    [
      policy('A', mfa, filter('include', 'device.extensionAttribute1 -eq "SAW"')),
      policy('B', mfa, filter('include', 'device.extensionAttribute1 -ne "SAW"')),
    ],
    [of(ann, 'secondStep', 'always')],
  ),
];
