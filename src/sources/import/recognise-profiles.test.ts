import { expect, it } from 'vitest';
import { pathOf, recognisedPaths } from './recognise-graph.ts';

const known = recognisedPaths();
const pathOfType = (type: string) => pathOf({ '@odata.type': `#microsoft.graph.${type}`, id: 'p' }, known);

/** What facts look into for codes, locks and blocks; in a folder of single files nothing but the type tells what one is. */
it.each([
  'macOSGeneralDeviceConfiguration',
  'macOSCustomConfiguration',
  'iosCustomConfiguration',
  'androidCustomConfiguration',
  'androidForWorkGeneralDeviceConfiguration',
  'androidForWorkCustomConfiguration',
  'androidWorkProfileCustomConfiguration',
  'aospDeviceOwnerDeviceConfiguration',
  'windows10EndpointProtectionConfiguration',
])(
  'a file of its own with a profile is not passed over, which would make its codes and locks none: %s',
  (type) => {
    expect(pathOfType(type)).toBe('/deviceManagement/deviceConfigurations');
  },
);

it('a type that nobody asks for is no profile', () => {
  expect(pathOfType('iosUpdateConfiguration')).toBeUndefined();
});
