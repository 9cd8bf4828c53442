import { describe, expect, it } from 'vitest';
import { asOf, daysAgo, factsOf, tenantOf, told } from '../testing.ts';
import { mayChange } from './rights.ts';
import { longestLife } from './secret-life.ts';

const own = '22222222-2222-4222-8222-222222222222';
const firm = '33333333-3333-4333-8333-333333333333';
const principal = (changes: Readonly<Record<string, unknown>> = {}) => ({
  id: 'sp',
  appId: 'a',
  displayName: 'Scribe Accounts',
  appOwnerOrganizationId: firm,
  accountEnabled: true,
  passwordCredentials: [],
  keyCredentials: [],
  ...changes,
});
const appOf = (
  evidence: Readonly<Record<string, unknown>>,
  council: Readonly<Record<string, unknown>> = {},
) => factsOf({ servicePrincipals: [principal()], applications: [], ...evidence }, council).app.subjects[0];
const provider = (...tenants: string[]) => ({ provider: { name: 'Fen IT', domains: [], tenants } });

describe('whose an app is', () => {
  it('is agreed to on the list, or of the provider’s directory, and else nobody knows', () => {
    const agreed = (council: Readonly<Record<string, unknown>>) => told(appOf({}, council)?.isAgreed);
    expect([
      agreed({ software: [{ name: 'Scribe Accounts' }] }),
      agreed({ software: [] }),
      agreed(provider(firm)),
      agreed(provider(own)),
    ]).toEqual([true, false, true, 'input:software: no-input']);
  });

  it('is an AI tool or online storage by name or verified maker', () => {
    const by = (displayName: string | null) =>
      appOf({ servicePrincipals: [principal({ verifiedPublisher: { displayName } })] });
    expect([
      by('Anthropic, PBC')?.isAiTool,
      by('Dropbox, Inc.')?.isPrivateStorage,
      by(null)?.isAiTool,
    ]).toEqual([true, true, false]);
  });

  it('may not be used where sign-in to it is blocked', () => {
    expect(appOf({ servicePrincipals: [principal({ accountEnabled: false })] })?.mayBeUsed).toBe(false);
  });
});

describe('rights of an app', () => {
  const changes = (evidence: Readonly<Record<string, unknown>>) =>
    told(appOf({ managementRoleAssignments: [], ...evidence })?.mayChange);

  it('change something by itself or in the name of people; one that was read is enough', () => {
    const roles = (permission: string) => [{ principalId: 'sp', permission }];
    const scopes = (scope: string) => [{ clientId: 'sp', scope }];
    expect([
      changes({ applicationPermissions: roles('Mail.Send') }),
      changes({
        applicationPermissions: roles('Mail.Read'),
        delegatedGrants: scopes(' Files.ReadWrite.All'),
      }),
      changes({ applicationPermissions: roles('Mail.Read'), delegatedGrants: scopes('User.Read') }),
      changes({ applicationPermissions: roles('Mail.Read') }),
    ]).toEqual([true, true, false, 'delegatedGrants: permission']);
  });

  it('are those that Exchange gives too, by either id of the app; without an id it may be any', () => {
    const role = { id: 'r', role: 'Application Mail.Read', enabled: true, delegation: 'Regular' };
    const reads = (app: string) =>
      told(
        appOf({
          applicationPermissions: [],
          delegatedGrants: [],
          managementRoleAssignments: [{ ...role, isLimited: false, app, holders: null }],
        })?.readsContent,
      );
    expect(['sp', 'a', 'another', ''].map(reads)).toEqual([
      true,
      true,
      false,
      'managementRoleAssignments: error',
    ]);
  });

  it('are told from their names', () => {
    const writing = [
      'full_access_as_app',
      'Sites.FullControl.All',
      'User.Invite.All',
      'Exchange.ManageAsApp',
    ];
    const reading = ['Mail.Read', 'Directory.Read.All', 'openid', 'offline_access', 'Reports.Read.All'];
    expect([writing.filter((one) => !mayChange([one])), reading.filter((one) => mayChange([one]))]).toEqual([
      [],
      [],
    ]);
  });
});

describe('the secret of an app', () => {
  const life = (...list: object[]) => told(longestLife(list, asOf));
  const secret = (from: number, to: number, usage?: string) => ({
    startDateTime: daysAgo(from),
    endDateTime: daysAgo(to),
    usage,
  });

  it('counts while it works: one that ended does no harm, nor one that only signs tokens', () => {
    expect([
      life(secret(900, 1)),
      life(secret(10, -3000, 'Sign')),
      life(secret(100, -631)),
      life(secret(100, -631), secret(10, -3643)),
    ]).toEqual([0, 0, 24, 120]);
  });

  it('is not known without its days, or where either list was not read', () => {
    expect(life({ startDateTime: null, endDateTime: null })).toBe('applications: error');
    expect(told(factsOf({ servicePrincipals: [principal()] }).app.subjects[0]?.secretMonths)).toBe(
      'applications: permission',
    );
  });

  it('is found on the app’s own registration', () => {
    const applications = [
      { id: 'x', appId: 'a', passwordCredentials: [secret(1, -364)], keyCredentials: [] },
    ];
    expect(appOf({ applications })?.secretMonths).toBe(12);
  });

  it.each(['passwordCredentials', 'keyCredentials'])('is not known where Graph left out %s', (name) => {
    const servicePrincipals = [principal({ [name]: undefined })];
    expect(told(appOf({ servicePrincipals })?.secretMonths)).toBe('servicePrincipals: error');
  });
});

describe('a service provider with a way in', () => {
  const entry = { tenantId: firm, isServiceProvider: true };
  const found = (partners: unknown[], council: Readonly<Record<string, unknown>> = {}) =>
    told(
      tenantOf({ crossTenantAccessPartners: partners, companySubscriptions: [] }, council)
        .unrecordedServiceProviders,
    );

  it('is recorded or not, and none that is listed proves nothing', () => {
    expect([
      found([entry], provider(firm.toUpperCase())),
      found([entry]),
      found([{ tenantId: own, isServiceProvider: false }]),
    ]).toEqual([[], [firm], 'crossTenantAccessPartners: not-supported']);
  });
});
