import { DF } from './pages.ts';
import { ann, block, filter, mfa, of, policy, tenant } from './tenant.ts';

const open = ['never', 'sometimes'];
/** Filters over two properties. */
export const joinedFilterTenants = [
  tenant(
    'compliant hybrid devices are left out, and hybrid ones are asked by another policy',
    DF,
    [
      policy('A', mfa, filter('exclude', 'device.isCompliant -eq True -and device.trustType -eq "ServerAD"')),
      policy('B', mfa, filter('include', 'device.trustType -eq "ServerAD"')),
    ],
    [of(ann, 'secondStep', 'always')],
  ),
  tenant(
    'compliant hybrid devices are left out, and joined ones are asked by another policy',
    DF,
    [
      policy('A', mfa, filter('exclude', 'device.isCompliant -eq True -and device.trustType -eq "ServerAD"')),
      policy('B', mfa, filter('include', 'device.trustType -eq "AzureAD"')),
    ],
    [of(ann, 'secondStep', 'sometimes', { names: ['A'] })],
  ),
  tenant(
    'every device is blocked that is not compliant or not the council’s',
    DF,
    [
      policy(
        'A',
        block,
        filter('include', 'device.isCompliant -ne True -or device.deviceOwnership -ne "Company"'),
      ),
    ],
    // Whether any device is marked as the council’s is not shown: it may be that nobody gets in.
    [of(ann, 'managedDevice', 'always'), of(ann, 'secondStep', 'unknown')],
  ),
  tenant(
    'every device is blocked that is neither compliant nor the council’s',
    DF,
    [
      policy(
        'A',
        block,
        filter('include', 'device.isCompliant -ne True -and device.deviceOwnership -ne "Company"'),
      ),
    ],
    [of(ann, 'managedDevice', ['sometimes', 'unknown'])],
  ),
  tenant(
    'compliant ones of one maker are left out, and compliant ones are asked',
    DF,
    [
      policy(
        'A',
        mfa,
        filter('exclude', 'device.model -startsWith "Surface" -and device.isCompliant -eq True'),
      ),
      policy('B', mfa, filter('include', 'device.isCompliant -eq True')),
    ],
    [of(ann, 'secondStep', 'always')],
  ),
  tenant(
    'one maker or one model is left out, which anybody can write',
    DF,
    [policy('A', mfa, filter('exclude', 'device.model -eq "X1" -or device.manufacturer -eq "Acme"'))],
    [of(ann, 'secondStep', 'sometimes', { names: ['A'] })],
  ),
  tenant(
    'a filter whose list mixes both spellings of a property',
    DF,
    [
      policy('A', mfa, filter('exclude', 'device.TrustType -in ["AzureAD", "ServerAD"]')),
      policy(
        'B',
        mfa,
        filter('include', 'device.trusttype -eq "serverad" -or device.trustType -eq "azuread"'),
      ),
    ],
    [of(ann, 'secondStep', 'always')],
  ),
  tenant(
    'registered devices that are not joined are blocked, and unknown ones are not',
    DF,
    [
      policy(
        'A',
        block,
        filter('include', 'device.trustType -eq "Workplace" -and device.isCompliant -eq False'),
      ),
    ],
    [of(ann, 'managedDevice', open, { says: ['unknown to the council'], names: ['A'] })],
  ),
  tenant(
    'a filter that is negated as a whole',
    DF,
    [policy('A', mfa, filter('exclude', '-not (device.isCompliant -eq False)'))],
    [of(ann, 'secondStep', ['sometimes', 'unknown'])],
  ),
  tenant(
    'a filter that looks for a property without a value',
    DF,
    [policy('A', mfa, filter('include', 'device.displayName -eq null'))],
    [of(ann, 'secondStep', 'unknown')],
  ),
  tenant(
    'a filter in a mode that nobody knows',
    'conditionalAccessFilter, Graph v1.0',
    [
      policy('A', mfa, {
        devices: { deviceFilter: { mode: 'pilot', rule: 'device.trustType -eq "ServerAD"' } },
      }),
    ],
    [of(ann, 'secondStep', 'unknown', { says: ['A'] })],
  ),
];
