import {
  filter,
  places,
  ann,
  apps,
  block,
  ipPlace,
  mfa,
  of,
  office,
  ownApp,
  policy,
  ruled,
  tenant,
} from './tenant.ts';

const AF = 'concept-authentication-flows 2025-05-05';
const open = ['never', 'sometimes'];
const hq = { context: { namedLocations: [ipPlace(office, true, '203.0.113.0/24')] } };
const flows = (transferMethods: string) => ({ authenticationFlows: { transferMethods } });
/** Ways of signing in, and agents. */
export const flowTenants = [
  tenant(
    'device codes are blocked and nothing else',
    AF,
    [policy('A', block, flows('deviceCodeFlow'))],
    [
      of(ann, 'deviceCodeBlocked', 'always'),
      of(ann, 'authenticationTransferBlocked', 'never'),
      of(ann, 'secondStep', 'never'),
      of(ann, 'legacyClientsBlocked', 'never'),
    ],
  ),
  tenant(
    'both flows in one policy',
    AF,
    [policy('A', block, flows('deviceCodeFlow,authenticationTransfer'))],
    [of(ann, 'deviceCodeBlocked', 'always'), of(ann, 'authenticationTransferBlocked', 'always')],
  ),
  tenant(
    'device codes are blocked but for one app',
    AF,
    [policy('A', block, { ...flows('deviceCodeFlow'), ...apps(['All'], { excludeApplications: [ownApp] }) })],
    [of(ann, 'deviceCodeBlocked', ['sometimes']), ruled('device-code-blocked', 'pass', { apps: [ownApp] })],
  ),
  tenant(
    'device codes are blocked in Office 365',
    AF,
    [policy('A', block, { ...flows('deviceCodeFlow'), ...apps(['Office365']) })],
    [of(ann, 'deviceCodeBlocked', 'sometimes')],
  ),
  tenant(
    'device codes are blocked outside the office',
    AF,
    [policy('A', block, { ...flows('deviceCodeFlow'), ...places(['All'], 'AllTrusted') })],
    [of(ann, 'deviceCodeBlocked', 'sometimes')],
    hq,
  ),
  tenant(
    'device codes ask for a second step',
    AF,
    [policy('A', mfa, flows('deviceCodeFlow'))],
    [of(ann, 'deviceCodeBlocked', 'never'), of(ann, 'secondStep', open)],
  ),
  tenant(
    'device codes are blocked in browsers and apps, which is where they are',
    AF,
    [
      policy('A', block, {
        ...flows('deviceCodeFlow'),
        clientAppTypes: ['browser', 'mobileAppsAndDesktopClients'],
      }),
    ],
    [of(ann, 'deviceCodeBlocked', 'always')],
  ),
  tenant(
    'a flow that nobody knows',
    AF,
    [policy('A', block, flows('teleportation'))],
    [of(ann, 'deviceCodeBlocked', ['unknown', 'never']), of(ann, 'secondStep', ['unknown', 'never'])],
  ),
  tenant(
    'device codes are blocked on unmanaged devices',
    AF,
    [policy('A', block, { ...flows('deviceCodeFlow'), ...filter('include', 'device.isCompliant -ne True') })],
    [of(ann, 'deviceCodeBlocked', ['sometimes', 'unknown', 'always'], { saysNot: ['no sign-in rule'] })],
  ),
  tenant(
    'agents at high risk are blocked',
    'agent-id 2025-11-05',
    [
      policy('A', block, {
        users: { includeUsers: ['None'] },
        clientApplications: { includeAgentIdServicePrincipals: ['All'] },
        agentIdRiskLevels: 'high',
      }),
    ],
    [ruled('risky-agents-blocked', 'pass'), of(ann, 'secondStep', 'never')],
  ),
  tenant(
    'agents at high risk are blocked outside the office',
    'agent-id 2025-11-05',
    [
      policy('A', block, {
        users: { includeUsers: ['None'] },
        clientApplications: { includeAgentIdServicePrincipals: ['All'] },
        agentIdRiskLevels: 'high',
        ...places(['All'], 'AllTrusted'),
      }),
    ],
    [ruled('risky-agents-blocked', ['fail', 'unknown'])],
    hq,
  ),
  tenant(
    'agents at medium risk are blocked',
    'agent-id 2025-11-05',
    [
      policy('A', block, {
        users: { includeUsers: ['None'] },
        clientApplications: { includeAgentIdServicePrincipals: ['All'] },
        agentIdRiskLevels: 'medium',
      }),
    ],
    [ruled('risky-agents-blocked', 'fail')],
  ),
  tenant(
    'one agent is left out of the block',
    'agent-id 2025-11-05',
    [
      policy('A', block, {
        users: { includeUsers: ['None'] },
        clientApplications: {
          includeAgentIdServicePrincipals: ['All'],
          excludeAgentIdServicePrincipals: ['55555555-0000-4000-8000-000000000001'],
        },
        agentIdRiskLevels: 'high',
      }),
    ],
    [ruled('risky-agents-blocked', ['fail', 'unknown'])],
  ),
  tenant(
    'agents at high risk are only reported',
    'agent-id 2025-11-05',
    [
      policy(
        'A',
        block,
        {
          users: { includeUsers: ['None'] },
          clientApplications: { includeAgentIdServicePrincipals: ['All'] },
          agentIdRiskLevels: 'high',
        },
        { state: 'enabledForReportingButNotEnforced' },
      ),
    ],
    [ruled('risky-agents-blocked', 'fail')],
  ),
  tenant(
    'people are in the list of a policy that a new word makes unclear',
    'issue 8.4',
    [policy('Something new', block, { moonPhases: ['full'] }), policy('Second step', mfa)],
    [
      of(ann, 'secondStep', 'always'),
      of(ann, 'managedDevice', 'unknown', { says: ['Something new', 'moonPhases'] }),
    ],
  ),
];
