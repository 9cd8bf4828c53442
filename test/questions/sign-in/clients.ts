import {
  ann,
  apps,
  block,
  compliant,
  controls,
  mfa,
  of,
  office,
  ipPlace,
  places,
  platforms,
  policy,
  ruled,
  tenant,
} from './tenant.ts';

const CO = 'concept-conditional-access-conditions 2026-06-02';
const open = ['never', 'sometimes'];
const older = { clientAppTypes: ['exchangeActiveSync', 'other'] };
const modern = { clientAppTypes: ['browser', 'mobileAppsAndDesktopClients'] };
const five = ['android', 'iOS', 'windows', 'macOS', 'linux'];
const hq = { context: { namedLocations: [ipPlace(office, true, '203.0.113.0/24')] } };

/** Programs and platforms. */
export const clientTenants = [
  tenant(
    'all four kinds of program by name',
    CO,
    [
      policy('A', mfa, {
        clientAppTypes: ['browser', 'mobileAppsAndDesktopClients', 'exchangeActiveSync', 'other'],
      }),
    ],
    [of(ann, 'secondStep', 'always'), of(ann, 'legacyClientsBlocked', 'always')],
  ),
  tenant(
    'older programs blocked in two halves',
    CO,
    [
      policy('A', block, { clientAppTypes: ['exchangeActiveSync'] }),
      policy('B', block, { clientAppTypes: ['other'] }),
      policy('C', mfa, modern),
    ],
    [of(ann, 'secondStep', 'always'), of(ann, 'legacyClientsBlocked', 'always')],
  ),
  tenant(
    'only half of the older programs is blocked',
    CO,
    [policy('A', block, { clientAppTypes: ['other'] }), policy('C', mfa, modern)],
    [
      of(ann, 'secondStep', 'sometimes', { says: ['ActiveSync'] }),
      of(ann, 'legacyClientsBlocked', 'sometimes'),
    ],
  ),
  tenant(
    'ActiveSync blocked by the word for supported platforms only',
    CO,
    [policy('A', block, { clientAppTypes: ['easSupported', 'other'] }), policy('C', mfa, modern)],
    [of(ann, 'legacyClientsBlocked', ['sometimes', 'unknown'])],
  ),
  tenant(
    'older programs blocked for Office 365 only',
    CO,
    [policy('A', block, { ...older, ...apps(['Office365']) })],
    [of(ann, 'legacyClientsBlocked', 'sometimes'), ruled('legacy-clients-blocked', 'fail')],
  ),
  tenant(
    'older programs blocked outside the office only',
    CO,
    [policy('A', block, { ...older, ...places(['All'], 'AllTrusted') })],
    [of(ann, 'legacyClientsBlocked', 'sometimes')],
    hq,
  ),
  tenant(
    'older programs blocked on every platform that has a name',
    CO,
    [policy('A', block, { ...older, ...platforms(five) })],
    [
      of(ann, 'legacyClientsBlocked', [...open, 'unknown'], {
        says: ['“A” does not cover this kind of device'],
      }),
    ],
  ),
  tenant(
    'older programs cannot accept terms of use',
    CO,
    [policy('A', { operator: 'OR', termsOfUse: ['77777777-0000-4000-8000-000000000001'] })],
    [of(ann, 'legacyClientsBlocked', 'always'), of(ann, 'secondStep', 'never')],
  ),
  tenant(
    'a session control stops no older program',
    CO,
    [
      policy(
        'A',
        null,
        {},
        { sessionControls: { signInFrequency: { isEnabled: true, frequencyInterval: 'everyTime' } } },
      ),
    ],
    [of(ann, 'legacyClientsBlocked', 'never'), of(ann, 'secondStep', 'never'), of(ann, 'signInHours', 0)],
  ),
  tenant(
    'MFA in browsers only',
    CO,
    [policy('A', mfa, { clientAppTypes: ['browser'] })],
    [of(ann, 'secondStep', 'sometimes', { says: ['app'] }), of(ann, 'legacyClientsBlocked', 'never')],
  ),
  tenant(
    'a compliant device is asked in modern programs only',
    CO,
    [policy('A', compliant, modern)],
    [
      of(ann, 'managedDevice', 'sometimes'),
      of(ann, 'legacyClientsBlocked', 'never'),
      ruled('managed-device-for-everyone', 'fail'),
    ],
  ),
  tenant(
    'Linux alone is left out',
    CO,
    [policy('A', mfa, platforms(['all'], 'linux'))],
    [of(ann, 'secondStep', 'sometimes', { says: ['Linux'] })],
  ),
  tenant(
    'five platforms ask, the rest is blocked',
    CO,
    [policy('A', mfa, platforms(five)), policy('B', block, platforms(['all'], ...five))],
    [of(ann, 'secondStep', 'always'), of(ann, 'unknownPlatformsBlocked', 'always')],
  ),
  tenant(
    'four platforms ask, and the block leaves out five',
    CO,
    [policy('A', mfa, platforms(five.slice(0, 4))), policy('B', block, platforms(['all'], ...five))],
    [of(ann, 'secondStep', 'sometimes', { says: ['Linux'] }), of(ann, 'unknownPlatformsBlocked', 'always')],
  ),
  tenant(
    'four platforms ask, and the block leaves out the same four',
    CO,
    [
      policy('A', mfa, platforms(five.slice(0, 4))),
      policy('B', block, platforms(['all'], ...five.slice(0, 4))),
    ],
    [of(ann, 'secondStep', 'always'), of(ann, 'unknownPlatformsBlocked', 'always')],
  ),
  tenant(
    'a block that names every platform stops no unknown one',
    CO,
    [policy('A', block, platforms(five))],
    [of(ann, 'unknownPlatformsBlocked', 'never'), ruled('unknown-platforms-blocked', 'fail')],
  ),
  tenant(
    'the retired phone is left out of the block too',
    CO,
    [policy('B', block, platforms(['all'], ...five, 'windowsPhone'))],
    [of(ann, 'unknownPlatformsBlocked', ['always', 'unknown'])],
  ),
  tenant(
    'unknown platforms blocked for Office 365 only',
    CO,
    [policy('A', block, { ...platforms(['all'], ...five), ...apps(['Office365']) })],
    [of(ann, 'unknownPlatformsBlocked', 'sometimes')],
  ),
  tenant(
    'a protected app on both kinds of phone',
    'concept-conditional-access-grant 2026-03-24',
    [policy('A', controls('OR', 'compliantApplication'), { ...platforms(['android', 'iOS']), ...modern })],
    [of(ann, 'secondStep', 'never'), of(ann, 'protectedAppOnMobiles', [...open, 'always', 'unknown'])],
  ),
  tenant(
    'a protected app on every program of both kinds of phone',
    'concept-conditional-access-grant 2026-03-24',
    [
      policy(
        'A',
        controls('OR', 'compliantApplication', 'approvedApplication'),
        platforms(['android', 'iOS']),
      ),
    ],
    [of(ann, 'protectedAppOnMobiles', 'always'), ruled('protected-app-on-mobiles', 'pass')],
  ),
  tenant(
    'a protected app or a compliant device',
    'concept-conditional-access-grant 2026-03-24',
    [policy('A', controls('OR', 'compliantApplication', 'compliantDevice'), platforms(['android', 'iOS']))],
    [of(ann, 'protectedAppOnMobiles', open), of(ann, 'managedDevice', [...open])],
  ),
  tenant(
    'a protected app on iPhones only',
    'concept-conditional-access-grant 2026-03-24',
    [policy('A', controls('OR', 'compliantApplication'), platforms(['iOS']))],
    [of(ann, 'protectedAppOnMobiles', 'sometimes'), ruled('protected-app-on-mobiles', 'fail')],
  ),
  tenant(
    'an approved app alone asks for nothing since March 2026',
    'migrate-approved-client-app',
    [policy('A', controls('OR', 'approvedApplication'), platforms(['android', 'iOS']))],
    [of(ann, 'protectedAppOnMobiles', ['never', 'unknown']), of(ann, 'secondStep', 'never')],
  ),
];
