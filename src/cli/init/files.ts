import type { SignInMethod } from '../../graph/sign-in.ts';
import { placeholderId } from '../../audit/council/configuration.ts';

/** What `beadle init` was told; everything else is written as an example to fill in. */
export interface Beginning {
  readonly council: string;
  readonly nation: string;
  readonly policy: string;
  readonly tenant: string | undefined;
  readonly clientId: string | undefined;
  readonly method: SignInMethod;
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

signIn:
  method: ${start.method} # certificate, managed-identity, workload-identity, client-secret, azure-cli, device-code
  clientId: ${start.clientId ?? placeholderId} # application (client) id

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
# provider:
#   name: Fen IT
#   domains: [fen-it.example]

# Optional files beside this one: the clerk's answers, and shortfalls that the council accepted.
# attestations: attestations.yaml
# exceptions: exceptions.yaml

# Evidence that you choose not to read. Clauses that need it become "could not check".
switchedOff: []
`;

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
  'managed-identity': ['# The Azure machine has its own identity; nothing is needed here.'],
  'azure-cli': ['# The sign-in of "az login" is used; nothing is needed here. It sees less.'],
  'device-code': ['# You will be asked to sign in with a code; nothing is needed here. It sees less.'],
};

export const environmentText = (method: SignInMethod): string =>
  `# Secrets of the sign-in. Never commit this file, never send it by email.\n${secretLines[method].join('\n')}\n`;
