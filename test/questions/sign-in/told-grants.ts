import {
  ann,
  block,
  compliant,
  controls,
  filter,
  ipPlace,
  member,
  mfa,
  of,
  office,
  phishingResistant,
  places,
  platforms,
  policy,
  tenant,
} from './tenant.ts';

const GR = 'concept-conditional-access-grant 2026-03-24';
const NW = 'concept-assignment-network 2026-04-01';
const DF = 'concept-condition-filters-for-devices 2025-04-08';
const open = ['never', 'sometimes'];

/** What a rule takes instead is told: a device, an app, a place where less is asked. */
export const toldGrantTenants = [
  tenant(
    'a second step or a managed device',
    GR,
    [policy('Either', controls('OR', 'mfa', 'compliantDevice'))],
    [
      of(ann, 'secondStep', 'sometimes', {
        names: ['Either'],
        says: ['any app', 'managed', 'lets this device through'],
        saysNot: ['from ', 'protected', 'does not cover'],
      }),
    ],
  ),
  tenant(
    'a second step or a protected app',
    GR,
    [policy('Either', controls('OR', 'mfa', 'compliantApplication'))],
    [
      of(ann, 'secondStep', 'sometimes', {
        names: ['Either'],
        says: ['in a protected app', 'lets this kind of app through'],
        saysNot: ['managed'],
      }),
    ],
  ),
  tenant(
    'a protected app opens it, and another policy asks for the device',
    GR,
    [policy('Either', controls('OR', 'mfa', 'compliantApplication')), policy('Devices', compliant)],
    [of(ann, 'secondStep', 'sometimes', { names: ['Either'], says: ['in a protected app', 'managed'] })],
  ),
  tenant(
    'a managed device opens it, but not outside the office, where a protected app is asked too',
    GR,
    [
      policy('Either', controls('OR', 'mfa', 'compliantDevice')),
      policy('Outside', controls('OR', 'compliantApplication'), places(['All'], office)),
      policy('Office', block, places([office])),
    ],
    [of(ann, 'secondStep', 'sometimes', { names: ['Either'], says: ['managed', 'in a protected app'] })],
    { context: { users: [member(ann)], namedLocations: [ipPlace(office, false, '203.0.113.0/24')] } },
  ),
  tenant(
    'a device with a name that the filter leaves out',
    DF,
    [policy('All', mfa, filter('exclude', 'device.displayName -startsWith "KIOSK"'))],
    [
      of(ann, 'secondStep', 'sometimes', {
        names: ['All'],
        says: ['with a name that a rule looks for', 'lets this device through'],
        saysNot: ['from ', 'does not cover'],
      }),
    ],
  ),
  tenant(
    'only devices that are marked not to meet the rules are asked',
    DF,
    [policy('Marked', mfa, filter('include', 'device.isCompliant -eq False'))],
    [
      of(ann, 'secondStep', 'sometimes', {
        names: ['Marked'],
        says: ['lets this device through'],
        saysNot: ['protected', 'from '],
      }),
    ],
  ),
  tenant(
    'a device or a protected app is asked: the app is what opens it',
    GR,
    [policy('Either', controls('OR', 'compliantDevice', 'compliantApplication'))],
    [
      of(ann, 'managedDevice', open, {
        names: ['Either'],
        says: ['in a protected app', 'lets this kind of app through'],
      }),
      of(ann, 'managedDeviceOrProtectedApp', 'always'),
    ],
  ),
  tenant(
    'a managed device on Windows only',
    GR,
    [policy('Windows', compliant, platforms(['windows']))],
    [
      of(ann, 'managedDevice', 'sometimes', {
        names: ['Windows'],
        says: ['on any kind of device but not on Windows', 'does not cover this kind of device'],
      }),
    ],
  ),
  tenant(
    'the strong method is let off in the office, where the second step still is asked',
    NW,
    [policy('All', mfa), policy('Strong', phishingResistant, places(['All'], 'AllTrusted'))],
    [
      of(ann, 'secondStep', 'always'),
      of(ann, 'phishingResistant', 'sometimes', {
        names: ['Strong'],
        says: ['from “Place 1”', 'does not cover this place'],
      }),
    ],
    { context: { users: [member(ann)], namedLocations: [ipPlace(office, true, '203.0.113.0/24')] } },
  ),
];
