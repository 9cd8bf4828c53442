import { CL, GR, NW } from './pages.ts';
import {
  ann,
  apps,
  block,
  britain,
  compliant,
  controls,
  countryPlace,
  exchange,
  ipPlace,
  member,
  mfa,
  of,
  office,
  ownApp,
  phishingResistant,
  places,
  platforms,
  policy,
  ruled,
  tenant,
} from './tenant.ts';

const open = ['never', 'sometimes'];
const desktops = '9cdead84-a844-4324-93f2-b2e6bb768d07';
const windows365 = '0af06dc6-e4b5-4f28-818e-e78e62d137a5';
const cloudLogin = '270efc09-cd0d-444b-a71f-39af4910ec45';
const AV = 'azure/virtual-desktop/set-up-mfa, read 2026-11';
const modern = { clientAppTypes: ['browser', 'mobileAppsAndDesktopClients'] };
const context = (...ids: readonly string[]) => ({
  applications: { includeAuthenticationContextClassReferences: ids },
});
const frequency = (more: object) => ({ sessionControls: { signInFrequency: { isEnabled: true, ...more } } });
const everyTime = frequency({ frequencyInterval: 'everyTime', value: null, type: null });
const at = (...namedLocations: readonly object[]) => ({ context: { users: [member(ann)], namedLocations } });
const named = ['android', 'iOS', 'windows', 'macOS', 'linux'];

/** Desktops in the cloud, contexts, and protected apps on systems that have none. */
export const desktopTenants = [
  tenant(
    'desktops are left out, and asked elsewhere in part',
    AV,
    [
      policy('A', mfa, apps(['All'], { excludeApplications: [desktops, windows365, cloudLogin] })),
      policy('B', mfa, apps([desktops, cloudLogin])),
    ],
    [
      of(ann, 'secondStep', 'sometimes', {
        says: ['Windows 365'],
        saysNot: ['Azure Virtual Desktop', 'Windows Cloud Login', 'email'],
        names: ['A'],
      }),
    ],
  ),
  tenant(
    'only desktops ask',
    AV,
    [policy('A', mfa, apps([desktops, windows365, cloudLogin]))],
    [of(ann, 'secondStep', 'sometimes', { says: ['any app but Azure Virtual Desktop'], names: ['A'] })],
  ),
  tenant(
    'desktops ask anew each time, all else never',
    AV,
    [policy('A', mfa), policy('B', null, apps([desktops, windows365, cloudLogin]), everyTime)],
    [of(ann, 'secondStep', 'always'), of(ann, 'signInHours', 1_000_000)],
  ),
  tenant(
    'all ask anew after an hour, desktops only after a day',
    AV,
    [
      policy(
        'A',
        mfa,
        apps(['All'], { excludeApplications: [desktops] }),
        frequency({ frequencyInterval: 'timeBased', value: 1, type: 'hours' }),
      ),
      policy(
        'B',
        mfa,
        apps([desktops]),
        frequency({ frequencyInterval: 'timeBased', value: 1, type: 'days' }),
      ),
    ],
    [of(ann, 'signInHours', 'unknown')],
  ),
  tenant(
    'an app is left out, and only a context asks for more',
    CL,
    [
      policy('A', mfa, apps(['All'], { excludeApplications: [ownApp] })),
      policy('B', phishingResistant, context('c1', 'c2')),
    ],
    [of(ann, 'secondStep', 'sometimes', { names: ['A'], saysNot: ['“B”'] })],
  ),
  tenant(
    'every context is blocked',
    CL,
    [policy('A', block, context(...Array.from({ length: 99 }, (_, n) => `c${String(n + 1)}`)))],
    [
      of(ann, 'secondStep', 'never', { saysNot: ['“A”'] }),
      of(ann, 'legacyClientsBlocked', 'never', { saysNot: ['“A”'] }),
    ],
  ),
  tenant(
    'a protected app is asked on a Mac and on Linux, which have none, so that nobody gets in there',
    GR,
    [policy('A', controls('OR', 'compliantApplication'), platforms(['macOS', 'linux']))],
    [
      of(ann, 'managedDeviceOrProtectedApp', open, { names: ['A'] }),
      of(ann, 'secondStep', open, { saysNot: ['on a Mac', 'on Linux'] }),
    ],
  ),
  tenant(
    'a protected app or a compliant device, on everything',
    GR,
    [policy('A', controls('OR', 'compliantApplication', 'compliantDevice'))],
    [
      of(ann, 'managedDeviceOrProtectedApp', 'always'),
      of(ann, 'managedDevice', 'sometimes', { names: ['A'], says: ['protected'] }),
      of(ann, 'secondStep', 'never'),
      of(ann, 'legacyClientsBlocked', ['sometimes', 'unknown']),
    ],
  ),
  tenant(
    'an approved or a protected app on phones: only the protected one counts',
    'migrate-approved-client-app 2024-05-29',
    [
      policy('A', controls('OR', 'approvedApplication', 'compliantApplication'), {
        ...platforms(['android', 'iOS']),
        ...modern,
      }),
    ],
    [of(ann, 'protectedAppOnMobiles', 'always'), of(ann, 'managedDeviceOrProtectedApp', open)],
  ),
  tenant(
    'an approved app alone asks for nothing any more',
    'migrate-approved-client-app 2024-05-29',
    [policy('A', controls('OR', 'approvedApplication'), platforms(['android', 'iOS']))],
    [of(ann, 'protectedAppOnMobiles', ['never', 'unknown']), of(ann, 'secondStep', 'never')],
  ),
  tenant(
    'every system by name is asked, and every system but those is blocked for one app only',
    'concept-conditional-access-conditions 2026-06-02',
    [
      policy('A', mfa, platforms(named)),
      policy('B', block, { ...platforms(['all'], ...named), ...apps([exchange]) }),
    ],
    [
      of(ann, 'secondStep', 'sometimes', { says: ['any app but email', 'unknown kind of device'] }),
      of(ann, 'unknownPlatformsBlocked', 'sometimes'),
    ],
  ),
  tenant(
    'only trusted places are asked, and none is marked as trusted',
    NW,
    [policy('A', mfa, places(['AllTrusted']))],
    [of(ann, 'secondStep', [...open, 'unknown'], { names: ['A'] })],
    at(ipPlace(office, false, '192.0.2.0/24')),
  ),
  tenant(
    'everything but trusted places is blocked, and none is marked as trusted',
    NW,
    [policy('A', block, places(['All'], 'AllTrusted'))],
    [
      of(ann, 'untrustedLocationsBlocked', 'always'),
      of(ann, 'secondStep', ['unknown', 'cannot-sign-in']),
      ruled('trusted-place-exists', 'fail'),
    ],
    at(ipPlace(office, false, '192.0.2.0/24')),
  ),
  tenant(
    'a trusted place without addresses',
    NW,
    [policy('A', mfa, places(['All'], 'AllTrusted'))],
    [of(ann, 'secondStep', 'unknown', { says: ['“A”'] }), ruled('trusted-place-exists', 'fail')],
    at(ipPlace(office, true)),
  ),
  tenant(
    'a country without countries that holds the unknown ones alone is let in',
    NW,
    [policy('A', block, places(['All'], britain))],
    [of(ann, 'secondStep', 'never'), of(ann, 'legacyClientsBlocked', 'sometimes', { names: ['A'] })],
    at(countryPlace(britain, { countriesAndRegions: [], includeUnknownCountriesAndRegions: true })),
  ),
  tenant(
    'Britain is let in without a second step, and is marked as trusted, which no country can be',
    NW,
    [policy('A', mfa, places(['All'], britain)), policy('B', block, places(['All'], 'AllTrusted'))],
    [of(ann, 'secondStep', ['unknown', 'always', 'sometimes', 'never', 'cannot-sign-in'])],
    at(countryPlace(britain, { isTrusted: true })),
  ),
  tenant(
    'a device that meets the rules is asked outside the compliant network only',
    NW,
    [policy('A', compliant, places(['All'], '3d46dbda-8382-466a-856d-eb00cbc6b910'))],
    [of(ann, 'managedDevice', 'sometimes', { names: ['A'] }), of(ann, 'secondStep', 'never')],
  ),
  tenant(
    'a place by an id that was typed in capitals',
    NW,
    [policy('A', mfa, places(['All'], office.toUpperCase()))],
    [of(ann, 'secondStep', 'sometimes', { names: ['A'], says: ['from'] })],
    at(ipPlace(office, false, '192.0.2.0/24')),
  ),
];
