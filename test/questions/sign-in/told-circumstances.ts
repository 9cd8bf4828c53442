import {
  ann,
  block,
  britain,
  countryPlace,
  depot,
  groupOf,
  ipPlace,
  member,
  mfa,
  of,
  office,
  places,
  platforms,
  policy,
  staffGroup,
  tenant,
  users,
} from './tenant.ts';

const CO = 'concept-conditional-access-conditions 2026-06-02';
const NW = 'concept-assignment-network 2026-04-01';
const premium = {
  evidence: {
    subscribedSkus: [
      {
        skuId: '84a661c4-e949-4bd2-a560-ed7766fcaf2b',
        skuPartNumber: 'AAD_PREMIUM_P2',
        capabilityStatus: 'Enabled',
        servicePlans: [
          { servicePlanName: 'AAD_PREMIUM_P2', provisioningStatus: 'Success', appliesTo: 'User' },
          { servicePlanName: 'AAD_PREMIUM', provisioningStatus: 'Success', appliesTo: 'User' },
        ],
      },
    ],
  },
};
const only = ['on Windows', 'from ', 'protected', 'managed', 'risk'];

/** The program, system, place, flow or risk that opened it is told, and no other. */
export const toldCircumstanceTenants = [
  tenant(
    'modern programs are asked, older ones are not',
    CO,
    [policy('Modern', mfa, { clientAppTypes: ['browser', 'mobileAppsAndDesktopClients'] })],
    [
      of(ann, 'secondStep', 'sometimes', {
        names: ['Modern'],
        says: ['does not cover this kind of program', 'any app', 'ActiveSync', 'IMAP'],
        saysNot: only,
      }),
    ],
  ),
  tenant(
    'of the older programs one kind is blocked',
    CO,
    [
      policy('Modern', mfa, { clientAppTypes: ['browser', 'mobileAppsAndDesktopClients'] }),
      policy('Older', block, { clientAppTypes: ['other'] }),
    ],
    [
      of(ann, 'legacyClientsBlocked', 'sometimes', {
        names: ['Older'],
        says: ['ActiveSync', 'does not cover this kind of program'],
        saysNot: ['IMAP', '“Modern” leaves'],
      }),
      of(ann, 'secondStep', 'sometimes', { names: ['Modern'], says: ['ActiveSync'], saysNot: ['IMAP'] }),
    ],
  ),
  tenant(
    'browsers only are asked',
    CO,
    [policy('Browsers', mfa, { clientAppTypes: ['browser'] })],
    [
      of(ann, 'secondStep', 'sometimes', {
        names: ['Browsers'],
        says: ['in any program but not in a web browser', 'does not cover this kind of program'],
        saysNot: only,
      }),
    ],
  ),
  tenant(
    'iPhones are left out',
    CO,
    [policy('All', mfa, platforms(['all'], 'iOS'))],
    [
      of(ann, 'secondStep', 'sometimes', {
        says: ['on an iPhone or iPad'],
        saysNot: ['Windows', 'Android', 'from '],
      }),
    ],
  ),
  tenant(
    'the named kinds of device are asked, the unknown ones are not',
    CO,
    [policy('Named', mfa, platforms(['android', 'iOS', 'windows', 'macOS', 'linux']))],
    [
      of(ann, 'secondStep', 'sometimes', {
        names: ['Named'],
        says: ['on an unknown kind of device', 'does not cover this kind of device'],
        saysNot: ['Windows'],
      }),
    ],
  ),
  tenant(
    'everything but phones gets through, and is told in kind',
    CO,
    [policy('Phones', mfa, platforms(['android', 'iOS']))],
    [
      of(ann, 'secondStep', 'sometimes', {
        says: ['on any kind of device but not', 'Android', 'iPhone'],
        saysNot: ['on Windows', 'Linux'],
      }),
    ],
  ),
  tenant(
    'the country is left out',
    NW,
    [policy('Abroad', mfa, places(['All'], britain))],
    [
      of(ann, 'secondStep', 'sometimes', {
        names: ['Abroad'],
        says: ['from “Country 3”', 'does not cover this place'],
        saysNot: ['on Windows', 'protected'],
      }),
    ],
    { context: { users: [member(ann)], namedLocations: [countryPlace(britain)] } },
  ),
  tenant(
    'only one place is asked',
    NW,
    [policy('Depot', mfa, places([depot]))],
    [
      of(ann, 'secondStep', 'sometimes', {
        names: ['Depot'],
        says: ['from anywhere else', 'does not cover this place'],
        saysNot: ['Place 2'],
      }),
    ],
    { context: { users: [member(ann)], namedLocations: [ipPlace(depot, false, '198.51.100.0/24')] } },
  ),
  tenant(
    'two offices are left out, each by another policy: only where both lie gets through',
    NW,
    [policy('One', mfa, places(['All'], office)), policy('Two', mfa, places(['All'], depot))],
    [
      of(ann, 'secondStep', 'sometimes', {
        names: ['One', 'Two'],
        says: ['Place 1', 'Place 2', 'does not cover this place'],
      }),
    ],
    {
      context: {
        users: [member(ann)],
        namedLocations: [ipPlace(office, false, '203.0.113.0/24'), ipPlace(depot, false, '203.0.113.128/25')],
      },
    },
  ),
  tenant(
    'a code on another device, for a group that is left out',
    'concept-authentication-flows 2025-05-05',
    [
      policy('All', mfa),
      policy('Codes', block, {
        ...users({ excludeGroups: [staffGroup] }),
        authenticationFlows: { transferMethods: 'deviceCodeFlow' },
      }),
    ],
    [
      of(ann, 'deviceCodeBlocked', 'never', {
        names: ['Codes'],
        says: ['leaves this account out'],
        saysNot: ['“All”'],
      }),
      of(ann, 'secondStep', 'always'),
    ],
    { context: { users: [member(ann)], groups: [groupOf(staffGroup, ann)] } },
  ),
  tenant(
    'high risk is asked, medium is not',
    'concept-identity-protection-policies 2026-01-07',
    [policy('Risk', mfa, { signInRiskLevels: ['high'] })],
    [
      of(ann, 'riskySignInsSecondStep', 'sometimes', {
        names: ['Risk'],
        says: ['at medium risk', 'other levels of risk'],
        saysNot: ['high risk', 'no risk seen'],
      }),
      of(ann, 'secondStep', 'sometimes', { names: ['Risk'], says: ['at any risk but not at high risk'] }),
    ],
    premium,
  ),
];
