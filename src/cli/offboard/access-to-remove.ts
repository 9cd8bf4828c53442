import type { SignIn } from '../../graph/sign-in.ts';
import { signInFile, signInFolder } from '../../graph/people/token-cache.ts';

const always = [
  'Invitations: guest accounts of your technicians, exclusions from Conditional Access made for you, partner relationships (GDAP).',
  'Deleted items: Microsoft keeps a deleted app for 30 days; delete it there for good.',
];

/** A command stands in a line of its own, so that it can be copied whole. */
const script = (name: string, tenant: string, clientId: string, action: 'Remove' | 'Test'): string =>
  `  .\\setup\\${name} -TenantId ${tenant} -ClientId ${clientId} -Action ${action}`;

const app = (clientId: string, tenant: string): string[] => [
  "The app in the council's tenant, in PowerShell:",
  script('Set-BeadleCouncil.ps1', tenant, clientId, 'Remove'),
  'Or by hand: Entra ID, Enterprise apps, Beadle, Properties, Delete; its role Global Reader goes with it.',
  'Proof: this says that the app is not in the tenant, and "beadle doctor" is refused (AADSTS700016 or AADSTS7000229):',
  script('Set-BeadleCouncil.ps1', tenant, clientId, 'Test'),
];

const identity = [
  'The managed identity: take away its permissions and its role Global Reader, then delete it with its machine.',
];

const person = [
  'The person who signed in: take away the role Global Reader, and the consent of the app for people.',
];

const partner = (clientId: string, tenant: string): string[] => [
  "The partner's app in the council's tenant, in PowerShell:",
  script('Set-BeadlePeople.ps1', tenant, clientId, 'Remove'),
  'The partner relationship (GDAP): end it in Partner Center, or let the council end it under Settings, Partner relationships. The saved sign-in stays while it serves other councils; "beadle partner signout" deletes it.',
];

/** A refresh token lies in it; whoever erases a council here does not reach it, for it belongs to who signed in. */
const savedSignIn = (clientId: string, tenant: string, environment: NodeJS.ProcessEnv): string =>
  `The sign-in that was saved on each computer where somebody signed in: here delete ${signInFile(signInFolder(environment), tenant, clientId)}`;

/**
 * What gives access to a council's tenant and has to be taken away at the end of a contract.
 * The removal commands are those of the set-up scripts that `beadle init` writes.
 */
export function accessToRemove(
  { method, clientId = 'CLIENT-ID' }: SignIn,
  tenant: string,
  environment: NodeJS.ProcessEnv,
): string[] {
  switch (method) {
    case 'managed-identity':
      return [...identity, ...always];
    case 'azure-cli':
      return [...person, ...always];
    case 'browser':
    case 'device-code':
      return [...person, savedSignIn(clientId, tenant, environment), ...always];
    case 'partner':
      return [...partner(clientId, tenant), ...always];
    default:
      return [...app(clientId, tenant), ...always];
  }
}

/** What is the provider's own and stays, or goes by hand. */
export const atTheProvider = [
  'Your schedule, your fleet file and notices: take the council out.',
  'A certificate or app that other councils share stays; one of this council alone: delete its registration and revoke it.',
  'Copies that "deliverTo:" of the fleet file put into another folder stay there: they are for the council.',
  'Back-ups, synchronised copies and mail: they keep copies until your own schedule deletes them.',
];
