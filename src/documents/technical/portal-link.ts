import type { Subject } from '../../model/run.ts';

/**
 * Where an object is changed by hand. Microsoft documents no addresses of single pages; these are the ones that its
 * portals and several public tools use, and where there is none for an object the list is named.
 * @see https://maester.dev (links in its results, read 2026-11)
 */
const pages: Readonly<Record<string, readonly [name: string, address: string]>> = {
  person: [
    'Entra',
    'https://entra.microsoft.com/{tenant}/#view/Microsoft_AAD_UsersAndTenants/UserProfileMenuBlade/~/overview/userId/{id}',
  ],
  mailbox: ['Exchange mailboxes', 'https://admin.exchange.microsoft.com/#/mailboxes'],
  mailFlowRule: ['Exchange mail flow rules', 'https://admin.exchange.microsoft.com/#/transportrules'],
  mailDomain: ['Microsoft 365 domains', 'https://admin.microsoft.com/#/Domains/Details/{id}'],
  device: [
    'Intune',
    'https://intune.microsoft.com/{tenant}/#view/Microsoft_Intune_Devices/DeviceSettingsMenuBlade/~/overview/mdmDeviceId/{id}',
  ],
  phone: ['Exchange mailboxes', 'https://admin.exchange.microsoft.com/#/mailboxes'],
  conditionalAccessPolicy: [
    'Entra',
    'https://entra.microsoft.com/{tenant}/#view/Microsoft_AAD_ConditionalAccess/PolicyBlade/policyId/{id}',
  ],
  accountKind: [
    'Entra',
    'https://entra.microsoft.com/{tenant}/#view/Microsoft_AAD_ConditionalAccess/ConditionalAccessBlade/~/Policies',
  ],
  conditionalAccess: [
    'Entra',
    'https://entra.microsoft.com/{tenant}/#view/Microsoft_AAD_ConditionalAccess/ConditionalAccessBlade/~/Policies',
  ],
  tenant: ['Microsoft 365 admin centre', 'https://admin.microsoft.com/'],
};

/** Ids and names of domains: nothing that could change an address into another, or a command into two. */
const harmless = /^[\w.-]+$/u;

export interface PortalLink {
  readonly name: string;
  readonly address: string;
}

/** A phone that Intune manages stands there, and no mailbox says more of it. */
const ofIntune = /^intune:(?=.)/u;

function pageOf(kind: string, id: string): string {
  return kind === 'phone' && ofIntune.test(id) ? 'device' : kind;
}

/** The page of a subject in Microsoft's portals; undefined for a kind that has none. */
export function portalLink(
  tenant: string,
  { kind, id }: Pick<Subject, 'kind' | 'id'>,
): PortalLink | undefined {
  const of = pageOf(kind, id);
  const page = Object.hasOwn(pages, of) ? pages[of] : undefined;
  if (page === undefined || !harmless.test(tenant)) return undefined;
  const [name, pattern] = page;
  const own = kind === 'phone' ? id.replace(ofIntune, '') : id;
  if (pattern.includes('{id}') && !harmless.test(own)) return undefined;
  return { name, address: pattern.replace('{tenant}', tenant).replace('{id}', encodeURIComponent(own)) };
}

/** Whether an id can stand in a command as it is. */
export function isPlainId(id: string): boolean {
  return harmless.test(id) && !id.startsWith('-');
}
