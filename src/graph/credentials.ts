import {
  AzureCliCredential,
  ClientCertificateCredential,
  ClientSecretCredential,
  DeviceCodeCredential,
  ManagedIdentityCredential,
  WorkloadIdentityCredential,
  type TokenCredential,
} from '@azure/identity';
import { BeadleError } from '../model/error.ts';
import { readCertificate } from './certificate.ts';
import type { Secrets, SignIn } from './sign-in.ts';

/** Where to sign in, when it is not Microsoft: the demo's simulator and tests. */
export interface Authority {
  /** `https://localhost:1234`; the library refuses plain http. */
  readonly host: string;
  /** PEM of the certificate authority to trust for it. */
  readonly ca?: string;
}

export interface CredentialOptions {
  readonly signIn: SignIn;
  readonly tenantId: string;
  readonly secrets: Secrets;
  readonly now: Date;
  readonly authority?: Authority;
  /** Shows a person where to type which code; needed for `device-code`. */
  readonly onDeviceCode?: (message: string) => void;
}

/** A way to get tokens. Nothing has been asked of Microsoft yet. */
export interface Credential {
  readonly get: TokenCredential;
  /** The same without the tokens that it remembers; a person is not asked again. */
  readonly renew: () => TokenCredential;
  readonly method: SignIn['method'];
  /** When the certificate ends. Unknown for everything else: only the app registration knows. */
  readonly expires: Date | undefined;
}

const required = <T>(value: T | undefined, what: string, hint: string): T => {
  if (value === undefined) throw new BeadleError('CREDENTIAL_MISSING', `${what} is missing.`, { hint });
  return value;
};

/**
 * Turns the settings into a credential of @azure/identity.
 * @throws BeadleError when a setting is missing, or the certificate is unreadable or has ended
 */
export const makeCredential = async (options: CredentialOptions): Promise<Credential> => {
  const { signIn, tenantId, secrets, authority } = options;
  const { method } = signIn;
  const common = {
    ...(authority === undefined ? {} : { authorityHost: authority.host, disableInstanceDiscovery: true }),
    ...(authority?.ca === undefined ? {} : { tlsOptions: { ca: authority.ca } }),
  };
  const clientId = (): string =>
    required(
      signIn.clientId,
      'signIn.clientId',
      'Put the application (client) id of the app registration there.',
    );
  const remake = (make: () => TokenCredential, expires?: Date): Credential => ({
    get: make(),
    renew: make,
    method,
    expires,
  });
  const keep = (credential: TokenCredential): Credential => ({
    get: credential,
    renew: () => credential,
    method,
    expires: undefined,
  });

  switch (method) {
    case 'certificate': {
      const path = required(
        secrets.certificatePath,
        'BEADLE_CERTIFICATE_PATH',
        'Put the path of the certificate file (PEM) into .env; `beadle init` shows how to make one.',
      );
      const { certificatePassword: password } = secrets;
      const certificate = await readCertificate(path, {
        now: options.now,
        ...(password === undefined ? {} : { password }),
      });
      const id = clientId();
      const parts = {
        certificate: certificate.pem,
        ...(password === undefined ? {} : { certificatePassword: password }),
      };
      return remake(() => new ClientCertificateCredential(tenantId, id, parts, common), certificate.notAfter);
    }
    case 'client-secret': {
      const secret = required(secrets.clientSecret, 'BEADLE_CLIENT_SECRET', 'Put the secret into .env.');
      const id = clientId();
      return remake(() => new ClientSecretCredential(tenantId, id, secret, common));
    }
    case 'managed-identity':
      return remake(() =>
        signIn.clientId === undefined
          ? new ManagedIdentityCredential(common)
          : new ManagedIdentityCredential({ clientId: signIn.clientId, ...common }),
      );
    case 'workload-identity': {
      const tokenFilePath = required(
        secrets.federatedTokenFile,
        'AZURE_FEDERATED_TOKEN_FILE',
        'The platform sets it: check that workload identity is switched on for this pipeline or cluster.',
      );
      const id = clientId();
      return remake(
        () => new WorkloadIdentityCredential({ tenantId, clientId: id, tokenFilePath, ...common }),
      );
    }
    case 'azure-cli':
      return keep(new AzureCliCredential({ tenantId }));
    case 'device-code': {
      const show = required(
        options.onDeviceCode,
        'A terminal to show the sign-in code',
        'Sign in as an application instead: see signIn.method in beadle.yaml.',
      );
      const id = clientId();
      return keep(
        new DeviceCodeCredential({
          tenantId,
          clientId: id,
          userPromptCallback: ({ message }) => {
            show(message);
          },
          ...common,
        }),
      );
    }
  }
};
