import { consentAddress } from '../../graph/sign-in-errors.ts';
import type { SignInMethod } from '../../graph/sign-in.ts';
import { permissionUses } from '../../audit/what-needs.ts';
import { uploadFile, type Beginning } from './files.ts';

const exchangePermission = 'Exchange.ManageAsApp';

/** With words to fill in where nothing is known yet. */
const addressFor = ({ tenant, clientId }: Beginning): string =>
  consentAddress({ tenantId: tenant ?? 'DIRECTORY-ID', clientId: clientId ?? 'APPLICATION-ID' });

const credentialStep: Readonly<Record<SignInMethod, readonly string[]>> = {
  certificate: [`Certificates & secrets, Certificates, Upload certificate: ${uploadFile}.`],
  'client-secret': [
    'Certificates & secrets, Client secrets, New client secret. Put its value into .env. A certificate is safer.',
  ],
  'workload-identity': [
    'Certificates & secrets, Federated credentials, Add credential, for the pipeline or cluster that will run Beadle.',
  ],
  'managed-identity': [],
  'azure-cli': [],
  'device-code': ['Authentication, Allow public client flows: Yes.'],
};

/**
 * The steps that let Beadle read one tenant with the least permissions, for the Entra admin centre. Application
 * permissions, except for the two ways in which a person signs in.
 */
export const registrationSteps = (start: Beginning): string[] => {
  const isPerson = start.method === 'azure-cli' || start.method === 'device-code';
  const kind = isPerson ? 'Delegated' : 'Application';
  const graph = [...permissionUses().keys()].filter((name) => name !== exchangePermission);
  return [
    "Open https://entra.microsoft.com as an administrator of the council's tenant: App registrations, New registration. Name it Beadle. No redirect address. A provider with many councils chooses accounts in any organisational directory, once.",
    ...credentialStep[start.method],
    `API permissions, Add a permission, Microsoft Graph, ${kind} permissions: ${graph.join(', ')}. Each only reads.`,
    ...(isPerson
      ? []
      : [
          `API permissions, Add a permission, APIs my organization uses, Office 365 Exchange Online, Application permissions: ${exchangePermission}. By itself it allows nothing: the role decides what it may do, and Global Reader only reads.`,
        ]),
    'Take away User.Read, which the portal adds by itself.',
    `Grant admin consent, as a Global Administrator: ${addressFor(start)}`,
    'Roles & administrators, Global Reader, Add assignments: Beadle (or the person who signs in). Exchange Online asks for it.',
    'Write the Directory (tenant) id and the Application (client) id into beadle.yaml.',
    'Run "beadle doctor".',
  ];
};
