import type { TokenCredential } from '@azure/identity';
import { expect, test } from 'vitest';
import { createSimulator, type Simulator } from '../../fixtures/simulator/simulator.ts';
import type { TenantData } from '../../fixtures/simulator/tenant.ts';
import { personId } from '../../fixtures/simulator/testing-people.ts';
import { app, tenantId, tinyTenant } from '../../fixtures/simulator/testing.ts';
import type { Collection, Read } from '../../src/sources/run/collection.ts';
import { collectSnapshot } from '../../src/sources/run/collect-snapshot.ts';
import { openTenant } from '../../src/graph/tenant.ts';
import { makeVirtualTime } from '../../src/graph/virtual-time.ts';

/** The token of a person who signed in with a code before. */
const personToken = async (simulator: Simulator, scope: string): Promise<string> => {
  const answer = await simulator.handle(
    new Request(`https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'refresh_token',
        refresh_token: `refresh.${Buffer.from(JSON.stringify({ home: tenantId })).toString('base64url')}`,
        client_id: app.appId,
        scope,
      }),
    }),
  );
  return ((await answer.json()) as { access_token: string }).access_token;
};

const asPerson = (simulator: Simulator): TokenCredential => ({
  getToken: async (scope) => ({
    token: await personToken(simulator, String(scope)),
    expiresOnTimestamp: simulator.clock.now() + 3_599_000,
  }),
});

const asApp = (simulator: Simulator): TokenCredential => ({
  getToken: (scope) =>
    Promise.resolve({
      token: simulator.token(
        tenantId,
        app.appId,
        String(scope).startsWith('https://outlook') ? 'exchange' : 'graph',
      ),
      expiresOnTimestamp: simulator.clock.now() + 3_599_000,
    }),
});

const collect = async (tenant: TenantData): Promise<{ reads: readonly Read[]; simulator: Simulator }> => {
  const time = makeVirtualTime();
  const simulator = createSimulator({ tenants: [tenant], clock: time, throttle: true, pageSize: 3 });
  const credential = tenant.delegate === undefined ? asApp(simulator) : asPerson(simulator);
  const work = async (): Promise<Collection> => {
    const open = await openTenant({
      tenantId,
      credential: { get: credential, renew: () => credential },
      fetch: simulator.handle,
      time,
    });
    try {
      return await collectSnapshot({
        reader: open.reader,
        access: open.graph,
        clock: () => new Date(time.now()),
        inputs: { emergencyAccounts: [], ownDomains: [] },
        digestKey: 'test key',
        beadle: '0.0.0',
      });
    } finally {
      open.close();
    }
  };
  const collection = await time.run(work());
  const { reads } = collection;
  await collection.discard();
  return { reads, simulator };
};

/** The cause of each kind that is missing, and `some` where single subjects are. */
const causes = (reads: readonly Read[]): Record<string, string> =>
  Object.fromEntries(
    reads
      .filter(({ status, unavailableItems }) => status === 'unavailable' || unavailableItems > 0)
      .map(({ evidence, cause }) => [evidence, cause ?? 'some']),
  );

const always = {
  // Microsoft does not answer this beta path in every tenant; the tiny tenant is one of those.
  conditionalAccessSettings: 'not-supported',
  roleEligibilities: 'licence',
  // The tiny tenant holds no Defender for Office 365 in any of its plans.
  defenderForOffice: 'licence',
  safeAttachmentPolicies: 'licence',
  safeAttachmentRules: 'licence',
  // No name server is asked here.
  mailDomainRecords: 'switched-off',
} as const;

test('on Business Premium everything is read, page by page, but what the plan does not hold', async () => {
  const { reads, simulator } = await collect(tinyTenant());
  expect(causes(reads)).toEqual({ ...always, authenticationMethods: 'switched-off' });
  expect(reads.find(({ evidence }) => evidence === 'users')?.items).toBe(7);
  expect(reads.find(({ evidence }) => evidence === 'mailboxes')?.items).toBe(7);
  expect(simulator.records.filter(({ throttled }) => throttled === true)).toEqual([]);
  expect(simulator.records.some(({ batch }) => batch !== undefined)).toBe(true);
});

test('without P1 and Intune each account is asked for its methods, and the rest is missing for its licence', async () => {
  const { reads } = await collect(tinyTenant({ plans: ['EXCHANGE_S_STANDARD'] }));
  expect(causes(reads)).toEqual({
    ...always,
    appProtectionPolicies: 'licence',
    configurationPolicies: 'licence',
    detectedAppDevices: 'licence',
    detectedApps: 'licence',
    detectedMalwareStates: 'licence',
    deviceCompliancePolicies: 'licence',
    deviceCompliancePolicyStates: 'licence',
    deviceConfigurations: 'licence',
    deviceManagement: 'licence',
    groupPolicyConfigurations: 'licence',
    intents: 'licence',
    managedAppRegistrations: 'licence',
    managedDevices: 'licence',
    registrationDetails: 'licence',
    signInActivity: 'licence',
    windowsProtectionStates: 'licence',
  });
});

const cmdletKinds = ['mailboxes', 'casMailboxes', 'recipients', 'transportRules', 'mobileDevices'];

test.each([
  ['the Exchange permission', tinyTenant({ app: { exchangeRoles: [] } }), /Exchange\.ManageAsApp/],
  [
    'the Global Reader role',
    tinyTenant({
      directory: {
        roleAssignments: [
          {
            id: 'a',
            principalId: personId(0),
            roleDefinitionId: '62e90394-69f5-4237-9190-012177145e10',
            directoryScopeId: '/',
          },
        ],
      },
    }),
    /Global Reader/,
  ],
])(
  'without %s the cmdlets are refused for a permission, and Graph is still read',
  async (_, tenant, remedy) => {
    const { reads } = await collect(tenant);
    const exchange = reads.filter(({ evidence }) => cmdletKinds.includes(evidence));
    expect(exchange.map(({ cause }) => cause)).toEqual(cmdletKinds.map(() => 'permission'));
    for (const { detail } of exchange) expect(detail).toMatch(remedy);
    expect(reads.find(({ evidence }) => evidence === 'users')?.status).toBe('collected');
    expect(Object.values(causes(reads))).not.toContain('error');
  },
);

test('without Exchange every cmdlet is missing for the licence, and no account has a mailbox', async () => {
  const { reads } = await collect(tinyTenant({ plans: ['AAD_PREMIUM', 'EXCHANGE_S_FOUNDATION'] }));
  const exchange = reads.filter(({ evidence }) => cmdletKinds.includes(evidence));
  expect(exchange.map(({ cause }) => cause)).toEqual(cmdletKinds.map(() => 'licence'));
  for (const { detail } of exchange) expect(detail).toMatch(/includes Exchange Online/);
  for (const id of ['inboxRules', 'mailboxPurposes'])
    expect(reads.find(({ evidence }) => evidence === id)).toMatchObject({ unavailableItems: 0 });
});

test('without any Graph permission everything of Graph is missing for a permission', async () => {
  const { reads } = await collect(tinyTenant({ app: { graphRoles: [] } }));
  expect(causes(reads)).toMatchObject({
    users: 'permission',
    domains: 'permission',
    namedLocations: 'permission',
  });
  expect(Object.values(causes(reads))).not.toContain('error');
});

test('a person who signs in reads only the own mailbox; the others are not supported, not forbidden', async () => {
  const scopes = ['Directory.Read.All', 'MailboxSettings.Read', 'Policy.Read.All', 'Exchange.Manage'];
  const { reads, simulator } = await collect(tinyTenant({ delegate: { userId: personId(0), scopes } }));
  const rules = reads.find(({ evidence }) => evidence === 'inboxRules');
  expect([rules?.status, rules?.items, rules?.unavailableItems]).toEqual(['collected', 7, 6]);
  const asked = simulator.records.filter(({ family }) => family === 'outlook').map(({ subject }) => subject);
  expect(new Set(asked)).toEqual(new Set([personId(0)]));
  expect(Object.values(causes(reads))).not.toContain('error');
});
