import { ann, apps, block, exchange, mfa, of, platforms, policy, tenant } from './tenant.ts';

const CA = 'conditionalAccessConditionSet, Graph v1.0';
const AG = 'conditionalAccessApplications, Graph beta';
const agents = 'AllAgentIdResources';

/** Microsoft's words in other letters, as files written by hand have them, and its word for agents. */
export const wordTenants = [
  tenant(
    'every program and every system, in capitals',
    CA,
    [policy('A', mfa, { clientAppTypes: ['All'], ...platforms(['All']) })],
    [of(ann, 'secondStep', 'always')],
  ),
  tenant(
    'everybody and every app, in small letters',
    CA,
    [policy('A', mfa, { users: { includeUsers: ['all'] }, applications: { includeApplications: ['ALL'] } })],
    [of(ann, 'secondStep', 'always')],
  ),
  tenant(
    'a state, a control and an operator in other letters',
    CA,
    [policy('A', { operator: 'or', builtInControls: ['MFA'] }, {}, { state: 'Enabled' })],
    [of(ann, 'secondStep', 'always')],
  ),
  tenant(
    'a pilot in other letters is no rule in force',
    CA,
    [policy('A', mfa, {}, { state: 'EnabledForReportingButNotEnforced' })],
    [of(ann, 'secondStep', 'never', { says: ['only reports'] })],
  ),
  tenant(
    'left out in other letters',
    CA,
    [policy('A', mfa, { clientAppTypes: ['all'], ...platforms(['all'], 'ios') })],
    [of(ann, 'secondStep', 'sometimes', { says: ['on an iPhone or iPad'] })],
  ),
  tenant(
    'Office 365 and a flow in other letters',
    CA,
    [
      policy('A', mfa, apps(['office365'])),
      policy('B', block, { authenticationFlows: { transferMethods: 'DeviceCodeFlow' } }),
    ],
    [
      of(ann, 'deviceCodeBlocked', 'always'),
      of(ann, 'secondStep', 'sometimes', { says: ['any app but any Microsoft 365 app'] }),
    ],
  ),
  tenant(
    'agents alone are asked: no app of Microsoft’s is an agent',
    AG,
    [policy('Agents', mfa, apps([agents]))],
    [of(ann, 'secondStep', ['sometimes'], { names: ['Agents'], says: ['any Microsoft 365 app'] })],
  ),
  tenant(
    'agents are blocked, the rest is asked',
    AG,
    [policy('Agents', block, apps([agents])), policy('All', mfa)],
    [
      of(ann, 'secondStep', 'always'),
      of(ann, 'deviceCodeBlocked', ['sometimes', 'never'], { says: ['any Microsoft 365 app'] }),
    ],
  ),
  tenant(
    'agents are left out: whether there are any is not shown',
    AG,
    [
      policy('All', mfa, apps(['All'], { excludeApplications: [agents] })),
      policy('Mail', mfa, apps([exchange])),
    ],
    [of(ann, 'secondStep', 'unknown', { names: ['All'], says: ['agents'] })],
  ),
];
