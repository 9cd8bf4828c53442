import { signInMethods } from '../../graph/sign-in-methods.ts';
import type { SignInMethod } from '../../graph/sign-in.ts';
import { placeholderId } from '../../audit/council/configuration.ts';

/** What `beadle init` was told; everything else is written as an example to fill in. */
export interface Beginning {
  readonly council: string;
  readonly nation: string;
  readonly policy: string;
  readonly tenant: string | undefined;
  readonly clientId: string | undefined;
  /** The IT provider's own tenant, for `partner`. */
  readonly partnerTenant: string | undefined;
  readonly method: SignInMethod;
  /** The council belongs to a fleet file, which says how to sign in. */
  readonly fleet: boolean;
}

/** An Azure machine's own identity and the Azure CLI need no app of ours. */
export const needsApp = (method: SignInMethod): boolean =>
  method !== 'azure-cli' && method !== 'managed-identity';

/** How to sign in, as YAML lines. */
export function signInText(start: Pick<Beginning, 'method' | 'clientId' | 'partnerTenant'>): string {
  const { method, clientId, partnerTenant = placeholderId } = start;
  const id = clientId ?? (needsApp(method) ? placeholderId : undefined);
  return [
    `  method: ${method} # ${signInMethods.join(', ')}`,
    ...(id === undefined ? [] : [`  clientId: ${id} # application (client) id`]),
    ...(method === 'federated-identity'
      ? [`  identityClientId: ${placeholderId} # client id of the user-assigned managed identity`]
      : []),
    ...(method === 'partner' ? [`  partnerTenant: ${partnerTenant} # your own directory (tenant) id`] : []),
  ].join('\n');
}

/** JSON strings are YAML strings: whatever a council is called stays one value. */
const quoted = (text: string): string => JSON.stringify(text);

export const configurationText = (
  start: Beginning,
): string => `# One council. Every key is explained in README.md, "Connect a real council".
council: ${quoted(start.council)}
nation: ${start.nation} # england, wales, scotland or northern-ireland
policy: ${quoted(start.policy)} # an id that "beadle policies list" shows, or a path to your own policy file

# Directory (tenant) id. The audit stops if the sign-in turns out to be for another one.
tenant: ${start.tenant ?? placeholderId}

${start.fleet ? '# How to sign in stands in the fleet file, under "app:".' : `signIn:\n${signInText(start)}`}

# Where reports go, counted from this file.
output: reports/out

# What only the council can tell. Leave out what you do not know: checks that need it say so.
# people:
#   - { name: Ann Clerk, role: clerk, account: clerk@exampleton.example, started: 2019-04-01 }
#   - { name: Ben Former, role: councillor, account: ben.former@exampleton.example, left: 2026-05-08 }
# peopleComplete: { by: Ann Clerk, on: 2026-11-01 } # the list names everybody, leavers of two years included
# emergencyAccounts:
#   - emergency@exampleton.onmicrosoft.example
# ownDomains: []
# expectedDomains: [exampleton.example] # all that the council means to have in its Microsoft 365
# monitoringAssessment: { by: Ann Clerk, on: 2026-10-01, purpose: find mailboxes that stand unused }
# provider:
#   name: Fen IT
#   domains: [fen-it.example]
# software: # what the council agreed to: by title, without version, or by maker
#   - { publisher: Microsoft Corporation }
#   - { name: Bitwarden, use: password-manager }
#   - { name: Scribe Accounts, licences: 2 }

# Optional files beside this one: the clerk's answers, and shortfalls that the council accepted.
# attestations: attestations.yaml
# exceptions: exceptions.yaml

# Evidence that you choose not to read. Clauses that need it become "could not check".
switchedOff: []
`;

export const fleetFile = 'fleet.yaml';
export const certificateFile = 'beadle-app.pem';
export const uploadFile = 'beadle-app.cer';

const secretLines: Readonly<Record<SignInMethod, readonly string[]>> = {
  certificate: [
    '# The private key and certificate of the app registration. Keep it readable by you alone.',
    `BEADLE_CERTIFICATE_PATH=./${certificateFile}`,
    '#BEADLE_CERTIFICATE_PASSWORD=',
  ],
  'client-secret': ['# A certificate is safer: a secret can be copied.', 'BEADLE_CLIENT_SECRET='],
  'workload-identity': ['# The platform sets AZURE_FEDERATED_TOKEN_FILE; nothing is needed here.'],
  'federated-identity': [
    '# The Azure machine has its own identity, which stands in for a key; nothing is needed here.',
  ],
  'managed-identity': ['# The Azure machine has its own identity; nothing is needed here.'],
  'azure-cli': ['# The sign-in of "az login" is used; nothing is needed here. It sees less.'],
  browser: ['# You will be asked to sign in in the browser; nothing is needed here. It sees less.'],
  'device-code': ['# You will be asked to sign in with a code; nothing is needed here. It sees less.'],
  partner: [
    '# The private key and certificate of your app for people. Keep it readable by you alone.',
    `BEADLE_CERTIFICATE_PATH=./${certificateFile}`,
    '#BEADLE_CERTIFICATE_PASSWORD=',
  ],
};

/** A path as `.env` reads it back: without quotes a # would begin a comment. */
function dotEnvValue(text: string): string {
  if (/^[\w./\\:@ -]+$/u.test(text) && text.trim() === text) return text;
  const quote = ["'", '`', '"'].find((one) => !text.includes(one)) ?? "'";
  return `${quote}${text}${quote}`;
}

/** @param certificate path of one that exists already, as it is to stand in the file */
export const environmentText = (method: SignInMethod, certificate?: string): string => {
  const lines = secretLines[method].map((line) =>
    certificate === undefined ? line : line.replace(`./${certificateFile}`, () => dotEnvValue(certificate)),
  );
  return `# Secrets of the sign-in. Never commit this file, never send it by email.\n${lines.join('\n')}\n`;
};

/** The first fleet file of a provider. @param folder of its first council, counted from the file */
export const fleetText = (
  start: Pick<Beginning, 'method' | 'clientId' | 'partnerTenant'>,
  folder: string,
): string => `# All councils of one provider. Every key is explained in rules/schema/fleet.json.
# How to sign in to each of them: one app with one certificate.
app:
${signInText(start)}

# What holds for every council whose beadle.yaml does not say otherwise.
defaults: {}

# Copies of what the clerk and the public get, one folder a council in it.
# deliverTo: ./for the councils

concurrency: 12
minutesPerCouncil: 60

councils:
  - folder: ${quoted(folder)}
`;
