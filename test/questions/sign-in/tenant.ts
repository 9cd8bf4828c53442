import { SignInCase } from '../../cases/case-forms.ts';

type Json = Readonly<Record<string, unknown>>;

const numbered = (kind: string, n: number): string =>
  `${kind.repeat(8)}-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** Accounts, groups and places that the tenants share; ids only, so that a sentence cannot lean on them. */
export const ann = numbered('a', 1);
export const bob = numbered('a', 2);
export const guest = numbered('a', 3);
export const invitedMember = numbered('a', 4);
export const localGuest = numbered('a', 5);
export const sync = numbered('a', 6);
export const glass = numbered('a', 7);
export const service = numbered('a', 8);
export const staffGroup = numbered('b', 1);
export const otherGroup = numbered('b', 2);
export const office = numbered('c', 1);
export const depot = numbered('c', 2);
export const britain = numbered('c', 3);

export const globalAdministrator = '62e90394-69f5-4237-9190-012177145e10';
export const helpdesk = '729827e3-9c14-49f7-bb1b-9608f156bbb8';
export const synchronisation = 'd29b2b05-8046-44ba-8758-1e26182fcf32';
export const exchange = '00000002-0000-0ff1-ce00-000000000000';
export const sharePoint = '00000003-0000-0ff1-ce00-000000000000';
export const azureManagement = '797f4846-ba00-4fd7-ba43-dac1f8f63013';
export const intuneEnrolment = 'd4ebce55-015a-49b5-a083-c84d1797ae8c';
export const ownApp = '12345678-0000-4000-8000-0000000000aa';

export const member = (id: string, more: Json = {}): Json => ({
  id,
  displayName: `Account ${id.slice(-1)}`,
  accountEnabled: true,
  userType: 'Member',
  ...more,
});
const invited = (id: string, userType: string): Json =>
  member(id, {
    userType,
    userPrincipalName: `x${id.slice(-1)}_partner.example#EXT#@council.example`,
    externalUserState: 'Accepted',
    creationType: 'Invitation',
  });
export const b2bGuest = invited(guest, 'Guest');
export const b2bMember = invited(invitedMember, 'Member');
export const internalGuest = member(localGuest, { userType: 'Guest', creationType: null });

export const holds = (principalId: string, roleTemplateId: string, more: Json = {}): Json => ({
  id: `${principalId} ${roleTemplateId}`,
  principalId,
  roleTemplateId,
  roleName: roleTemplateId,
  isBuiltIn: true,
  directoryScopeId: '/',
  ...more,
});
export const groupOf = (id: string, ...members: readonly string[]): Json => ({
  id,
  displayName: `Group ${id.slice(-1)}`,
  members: members.map((one) => ({ id: one, '@odata.type': '#microsoft.graph.user' })),
});

export const ipPlace = (id: string, isTrusted: boolean, ...ranges: readonly string[]): Json => ({
  '@odata.type': '#microsoft.graph.ipNamedLocation',
  id,
  displayName: `Place ${id.slice(-1)}`,
  isTrusted,
  ipRanges: ranges.map((cidrAddress) => ({
    '@odata.type': cidrAddress.includes(':')
      ? '#microsoft.graph.iPv6CidrRange'
      : '#microsoft.graph.iPv4CidrRange',
    cidrAddress,
  })),
});
export const countryPlace = (id: string, more: Json = {}): Json => ({
  '@odata.type': '#microsoft.graph.countryNamedLocation',
  id,
  displayName: `Country ${id.slice(-1)}`,
  countriesAndRegions: ['GB'],
  includeUnknownCountriesAndRegions: false,
  countryLookupMethod: 'clientIpAddress',
  ...more,
});

let made = 0;
/** A policy in force for everybody, every app and every program, but for what `conditions` says. */
export function policy(
  displayName: string,
  grantControls: Json | null,
  conditions: Json = {},
  more: Json = {},
): SignInCase['policies'][number] {
  made += 1;
  return {
    id: numbered('e', made),
    displayName,
    state: 'enabled',
    conditions: {
      clientAppTypes: ['all'],
      users: { includeUsers: ['All'] },
      applications: { includeApplications: ['All'] },
      ...conditions,
    },
    grantControls:
      grantControls === null
        ? null
        : {
            operator: 'OR',
            builtInControls: [],
            customAuthenticationFactors: [],
            termsOfUse: [],
            ...grantControls,
          },
    sessionControls: null,
    ...more,
  };
}
export const controls = (operator: 'OR' | 'AND', ...builtInControls: readonly string[]): Json => ({
  operator,
  builtInControls,
});
export const mfa = controls('OR', 'mfa');
export const block = controls('OR', 'block');
export const compliant = controls('OR', 'compliantDevice');
export const strength = (name: string, ...allowedCombinations: readonly string[]): Json => ({
  authenticationStrength: {
    id: numbered('d', name.length),
    displayName: name,
    policyType: 'custom',
    requirementsSatisfied: 'mfa',
    allowedCombinations,
  },
});
export const phishingResistant: Json = {
  authenticationStrength: {
    id: '00000000-0000-0000-0000-000000000004',
    displayName: 'Phishing-resistant MFA',
    policyType: 'builtIn',
    requirementsSatisfied: 'mfa',
    allowedCombinations: ['windowsHelloForBusiness', 'fido2', 'x509CertificateMultiFactor'],
  },
};
export const users = (more: Json): Json => ({ users: { includeUsers: ['All'], ...more } });
export const apps = (includeApplications: readonly string[], more: Json = {}): Json => ({
  applications: { includeApplications, ...more },
});
export const filter = (mode: 'include' | 'exclude', rule: string): Json => ({
  devices: { deviceFilter: { mode, rule } },
});
export const places = (
  includeLocations: readonly string[],
  ...excludeLocations: readonly string[]
): Json => ({
  locations: { includeLocations, excludeLocations },
});
export const platforms = (
  includePlatforms: readonly string[],
  ...excludePlatforms: readonly string[]
): Json => ({
  platforms: { includePlatforms, excludePlatforms },
});
export const guestTypes = (guestOrExternalUserTypes: string, externalTenants: Json = allTenants): Json => ({
  guestOrExternalUserTypes,
  externalTenants,
});
const allTenants: Json = {
  '@odata.type': '#microsoft.graph.conditionalAccessAllExternalTenants',
  membershipKind: 'all',
};

type Words = Readonly<{ says?: readonly string[]; saysNot?: readonly string[]; names?: readonly string[] }>;
/** What is asked of one account. */
export function of(
  id: string,
  field: string,
  expect: string | number | boolean | readonly string[],
  words: Words = {},
) {
  return { kind: 'person', id, field, expect, ...words };
}
/** What is asked of a rule. */
export function ruled(
  rule: string,
  expect: string | readonly string[],
  params: Json = {},
  words: Words = {},
) {
  return { rule: `sign-in/${rule}`, expect, params, ...words };
}

export interface Tenant {
  readonly title: string;
  readonly one: SignInCase;
}
/** What else is there: users, groups and places, further evidence, and the accounts declared for emergencies. */
interface Around {
  readonly context?: Json;
  readonly evidence?: Json;
  readonly emergency?: readonly string[];
}

/**
 * A small tenant with one member, Ann, unless `context` names others, and what is asked of it.
 *
 * @param page of Microsoft's documentation, with its date, that decides
 */
export function tenant(
  title: string,
  page: string,
  policies: SignInCase['policies'],
  ...[asks, { context = {}, evidence = {}, emergency = [] } = {}]: readonly [readonly unknown[], Around?]
): Tenant {
  const one = { title, policies, context: { users: [member(ann)], ...context }, evidence, emergency, asks };
  return { title: `${title} (${page})`, one: SignInCase.parse(one) };
}
