import { ReadFailure, type CmdletRequest, type GraphReader, type GraphRequest } from '../../graph/reader.ts';
import type { Snapshot } from '../kinds.ts';
import type { CollectOptions } from './collect-options.ts';
import { collectSnapshot } from './collect-snapshot.ts';

export type Answer = ReadFailure | readonly unknown[] | Readonly<Record<string, unknown>>;
type Route = Answer | ((request: GraphRequest | CmdletRequest) => Answer);

export interface FakeReader extends GraphReader {
  readonly asked: readonly (GraphRequest | CmdletRequest)[];
}

/** Read failures by what they mean, as the real reader throws them. */
export const refused = (
  why: ReadFailure['why'],
  more: { status?: number; code?: string } = {},
): ReadFailure => new ReadFailure(why, `refused: ${why}`, more);
export const noMailbox = refused('error', { status: 404, code: 'MailboxNotEnabledForRESTAPI' });
export const notFound = refused('error', { status: 404, code: 'Request_ResourceNotFound' });

/** The smallest tenant that answers everything: every single object has an answer, every list that may be empty is. */
const quietTenant: Readonly<Record<string, Answer>> = {
  '/organization': [{ id: 'tenant-1', displayName: 'Exampleton Parish Council' }],
  '/domains': [{ id: 'exampleton.example', isInitial: true }],
  '/policies/identitySecurityDefaultsEnforcementPolicy': { isEnabled: true },
  '/users': [{ id: 'u1' }],
  '/roleManagement/directory/roleAssignments': [
    { id: 'a1', principalId: 'u1', roleDefinitionId: '62e90394-69f5-4237-9190-012177145e10' },
  ],
  'Get-TransportConfig': [{ SmtpClientAuthenticationDisabled: true }],
  'Get-Mailbox': [{ Guid: 'm1', ExternalDirectoryObjectId: '' }],
  'Get-CASMailbox': [{ Guid: 'm1', ExternalDirectoryObjectId: '' }],
  'Get-Recipient': [{ Guid: 'm1' }],
  'Get-AcceptedDomain': [{ DomainName: 'exampleton.example' }],
  'Get-HostedOutboundSpamFilterPolicy': [{ Guid: 'p1' }],
  'Get-OrganizationConfig': [{ AuditDisabled: false }],
  'Get-AdminAuditLogConfig': [{ UnifiedAuditLogIngestionEnabled: true }],
  'Get-MailboxAuditBypassAssociation': [{ Name: 'm1', AuditBypassEnabled: false }],
  'Get-ExternalInOutlook': [{ Enabled: false }],
  'Get-ManagementRoleAssignment': [{ Guid: 'r1', Role: 'Message Tracking' }],
  'Get-ManagementRole': [{ Name: 'Message Tracking', Parent: '' }],
  'Get-OwaMailboxPolicy': [{ Name: 'Default' }],
  'Get-MalwareFilterPolicy': [{ Name: 'Default', IsDefault: true }],
  'Get-HostedContentFilterPolicy': [{ Name: 'Default', IsDefault: true }],
  'Get-HostedConnectionFilterPolicy': [{ Name: 'Default' }],
  'Get-AntiPhishPolicy': [{ Name: 'Office365 AntiPhish Default' }],
  'Get-SharingPolicy': [{ Name: 'Default Sharing Policy', Enabled: true, Domains: [] }],
  'Get-RoleAssignmentPolicy': [{ Name: 'Default Role Assignment Policy', AssignedRoles: [] }],
  '/policies/authenticationStrengthPolicies': [{ id: 's1' }],
  '/policies/deviceRegistrationPolicy': { userDeviceQuota: 50 },
  // The app that asks stands in its own list, and so does Microsoft Graph.
  '/servicePrincipals': [
    { id: 'sp1', appId: 'app-1' },
    { id: 'sp2', appId: '00000003-0000-0000-c000-000000000000' },
  ],
  '/admin/sharepoint/settings': { sharingCapability: 'disabled' },
};

const settled = (route: Route | undefined, request: GraphRequest | CmdletRequest): Answer | undefined => {
  const answer = typeof route === 'function' ? route(request) : route;
  if (answer instanceof ReadFailure) throw answer;
  return answer;
};

/**
 * A reader that answers from memory. Keys are paths (`/users`) or cmdlets; `beta /x` beats `/x` for beta. A list is
 * given as an array: it arrives in pages of two.
 */
export const fakeReader = (tenant: Readonly<Record<string, Route>> = {}): FakeReader => {
  const routes: Readonly<Record<string, Route>> = { ...quietTenant, ...tenant };
  const asked: (GraphRequest | CmdletRequest)[] = [];
  const find = async (request: GraphRequest | CmdletRequest): Promise<Answer | undefined> => {
    asked.push(request);
    await Promise.resolve();
    const key = 'path' in request ? request.path : request.cmdlet;
    const beta = 'path' in request && request.api === 'beta' ? routes[`beta ${key}`] : undefined;
    return settled(beta ?? routes[key], request);
  };
  const pages = async function* (request: GraphRequest | CmdletRequest): AsyncGenerator<readonly unknown[]> {
    const answer = (await find(request)) ?? [];
    const items: readonly unknown[] = Array.isArray(answer) ? answer : [answer];
    for (let at = 0; at < items.length; at += 2) {
      const page = items.slice(at, at + 2);
      const failure = page.find((item) => item instanceof ReadFailure);
      if (failure !== undefined) throw failure;
      yield page;
    }
  };
  return { asked, pages, cmdlet: pages, get: async (request) => (await find(request)) ?? {} };
};

/** Options of a run over a fake tenant, with everything that a test does not care about. */
export const collectOptions = (
  tenant: Readonly<Record<string, Route>> = {},
  more: Partial<CollectOptions> = {},
): CollectOptions & { readonly reader: GraphReader } => ({
  reader: fakeReader(tenant),
  access: { kind: 'app-only', permissions: ['Directory.Read.All'], tenantId: 'tenant-1' },
  clock: () => new Date('2026-11-22T11:33:00Z'),
  inputs: { emergencyAccounts: [], ownDomains: [] },
  digestKey: 'test key',
  beadle: '0.1.0',
  ...more,
});

const plans = (...names: readonly string[]) => [
  {
    skuId: 'sku-1',
    capabilityStatus: 'Enabled',
    servicePlans: names.map((servicePlanName) => ({
      servicePlanId: servicePlanName,
      servicePlanName,
      provisioningStatus: 'Success',
    })),
  },
];
export const businessBasic = { '/subscribedSkus': plans('EXCHANGE_S_STANDARD') };
export const businessPremium = { '/subscribedSkus': plans('EXCHANGE_S_STANDARD', 'AAD_PREMIUM', 'INTUNE_A') };

/** Three people, of whom one has a proxy address. */
export const people = [
  {
    id: 'u1',
    displayName: 'Ann',
    userPrincipalName: 'ann@exampleton.example',
    mail: null,
    proxyAddresses: ['SMTP:ann@exampleton.example'],
    signInActivity: {
      lastSignInDateTime: '2026-11-20T00:00:00Z',
      lastNonInteractiveSignInDateTime: null,
      lastSuccessfulSignInDateTime: '2026-11-20T00:00:00Z',
    },
  },
  { id: 'u2', displayName: 'Bob', userPrincipalName: 'bob@exampleton.example' },
  { id: 'u3', displayName: 'Cay', userPrincipalName: 'cay@exampleton.example' },
];

/** One collection, read back as a command reads it. */
export async function collected(options: CollectOptions): Promise<Snapshot> {
  const collection = await collectSnapshot(options);
  const snapshot = collection.load();
  await collection.discard();
  return snapshot;
}
