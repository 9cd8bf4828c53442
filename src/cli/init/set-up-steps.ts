import type { NeededPermission } from '../../audit/permissions-for.ts';
import type { SignInMethod } from '../../graph/sign-in.ts';
import { uploadFile, type Beginning } from './files.ts';
import { azureCliSetUp, partnerSetUp, personSetUp } from './set-up-people.ts';
import { clientOf, graphList, isExchange, powerShellOnce, tenantOf, type SetUp } from './set-up-words.ts';

const who =
  'Who may grant: a Global Administrator of the council, or one person with both Privileged Role Administrator and Cloud Application Administrator. Application Administrator is not enough.';

/** Portal labels as of 2026: entra.microsoft.com. */
const roleStep =
  'Entra ID > Roles & admins > click the name Global Reader > Add assignments > Beadle. Exchange asks for it; an app is in the list only once it is in this tenant. Where roles are activated (PIM), choose Active, permanent.';

const credentialStep: Readonly<Partial<Record<SignInMethod, readonly string[]>>> = {
  certificate: [
    `Certificates & secrets > Certificates > Upload certificate: ${uploadFile}, the public half.`,
  ],
  'client-secret': [
    'Certificates & secrets > Client secrets > New client secret. Put its value, not its id, into .env. A certificate is safer.',
  ],
  'workload-identity': [
    'Certificates & secrets > Federated credentials > Add credential, for the pipeline or cluster that will run Beadle. Issuer and subject must fit to the letter.',
  ],
  'federated-identity': [
    'Certificates & secrets > Federated credentials > Add credential > Managed identity: the user-assigned identity of the Azure machine, in the same home tenant. Put its client id into beadle.yaml as signIn.identityClientId.',
  ],
};

function appSteps(start: Beginning, permissions: readonly NeededPermission[]): string[] {
  return [
    'entra.microsoft.com > Entra ID > App registrations > New registration. Name: Beadle. One council: this organizational directory only. A provider: any organizational directory, once for all its councils.',
    ...(credentialStep[start.method] ?? []),
    `API permissions > Add a permission > Microsoft Graph > Application permissions: ${graphList(permissions)}.`,
    ...(permissions.some(isExchange)
      ? [
          'API permissions > Add a permission > APIs my organization uses > Office 365 Exchange Online > Application permissions: Exchange.ManageAsApp. By itself it allows nothing: the role decides, and Global Reader only reads.',
        ]
      : []),
    'Take away User.Read (delegated), which the portal adds. Authentication: Allow public client flows stays No.',
    'One council: Grant admin consent on the same page. A provider: run the Grant script in each council, or register a redirect address (Web) and open the consent address with it.',
    roleStep,
  ];
}

const appAfter = (start: Beginning): string[] => [
  `Test, reading only:\n.\\setup\\Set-BeadleCouncil.ps1 -TenantId ${tenantOf(start)} -ClientId ${clientOf(start)} -Action Test`,
  'A grant is in force at once; Exchange can need an hour after Global Reader was given.',
  `Take it away again: the same with -Action Remove, or:\nbash setup/beadle-azure-cli.sh remove ${tenantOf(start)} ${clientOf(start)}`,
];

function appSetUp(start: Beginning, permissions: readonly NeededPermission[]): SetUp {
  const many = start.fleet ? ' -MultiTenant' : '';
  const home = start.fleet ? 'YOUR-OWN-TENANT-ID' : tenantOf(start);
  // Only a certificate is a file that the script can add; another credential is added by hand.
  const byFile = start.method === 'certificate';
  const file = byFile ? ` -CertificateFile .\\${uploadFile}` : '';
  return {
    scripts: [
      powerShellOnce,
      `Register the app${start.fleet ? ', once for all councils, in your own tenant' : ''}:\n.\\setup\\New-BeadleApp.ps1 -TenantId ${home}${file}${many}`,
      ...(byFile
        ? []
        : (credentialStep[start.method] ?? []).map(
            (step) =>
              `Its credential, by hand: entra.microsoft.com > Entra ID > App registrations > Beadle > ${step}`,
          )),
      `Let it read the council:\n.\\setup\\Set-BeadleCouncil.ps1 -TenantId ${tenantOf(start)} -ClientId ${clientOf(start)} -Action Grant`,
      `Or register and grant with the Azure CLI:\nbash setup/beadle-azure-cli.sh app ${home} ${start.fleet ? 'many' : 'one'}${byFile ? ` ${uploadFile}` : ''}\nbash setup/beadle-azure-cli.sh grant ${tenantOf(start)} ${clientOf(start)}`,
      'The PowerShell scripts show first what they would do, with -WhatIf. All may be run again.',
      who,
    ],
    portal: appSteps(start, permissions),
    after: appAfter(start),
  };
}

function identitySetUp(start: Beginning): SetUp {
  return {
    scripts: [
      powerShellOnce,
      'Switch the identity of the Azure machine on (Identity > System assigned, or add a user-assigned one) and note its Object (principal) id.',
      `Let it read the council:\n.\\setup\\Set-BeadleCouncil.ps1 -TenantId ${tenantOf(start)} -ObjectId OBJECT-ID -Action Grant`,
      who,
    ],
    portal: [
      'The portal cannot give application permissions to a managed identity: use the script. There is no app registration and no consent for it.',
      roleStep.replace('Beadle', 'the identity'),
    ],
    after: [
      `Test, reading only:\n.\\setup\\Set-BeadleCouncil.ps1 -TenantId ${tenantOf(start)} -ObjectId OBJECT-ID -Action Test`,
      'Take it away again: the same with -Action Remove. It leaves the identity itself, which Azure deletes with its machine.',
      'Azure keeps the tokens of an identity for about 24 hours: grant first, then start the machine.',
      'It reads the tenant of its own subscription only.',
    ],
  };
}

/** The steps that let Beadle read one tenant with the least permissions, by way of signing in. */
export function setUp(start: Beginning, permissions: readonly NeededPermission[]): SetUp {
  switch (start.method) {
    case 'managed-identity':
      return identitySetUp(start);
    case 'browser':
    case 'device-code':
      return personSetUp(start, permissions);
    case 'partner':
      return partnerSetUp(start, permissions);
    case 'azure-cli':
      return azureCliSetUp(start);
    default:
      return appSetUp(start, permissions);
  }
}
