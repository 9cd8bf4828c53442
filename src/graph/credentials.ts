import {
  AzureCliCredential,
  ClientAssertionCredential,
  ClientSecretCredential,
  ManagedIdentityCredential,
  WorkloadIdentityCredential,
  type TokenCredential,
} from '@azure/identity';
import { certificateCredential } from './certificate-credential.ts';
import type { Credential, CredentialOptions } from './credential.ts';
import { sayingFaults } from './seen-fault.ts';
import { required } from './setting-needed.ts';

const microsoft = 'https://login.microsoftonline.com';

/**
 * What a managed identity is asked for when its token stands in for the key of an app:
 * learn.microsoft.com/entra/workload-id/workload-identity-federation-config-app-trust-managed-identity (read 2026-11).
 */
const exchangeScope = 'api://AzureADTokenExchange/.default';

/**
 * Turns the settings into a credential of @azure/identity.
 * @throws BeadleError when a setting is missing, or the certificate is unreadable or has ended
 */
export const makeCredential = async (options: CredentialOptions): Promise<Credential> => {
  const { signIn, tenantId, secrets, authority } = options;
  const { method } = signIn;
  const common = {
    ...(authority === undefined
      ? {}
      : {
          authorityHost: authority.host,
          disableInstanceDiscovery: true,
          // On this computer nothing gets better by waiting.
          retryOptions: { maxRetries: 3, retryDelayInMs: 20 },
        }),
    ...(authority?.ca === undefined ? {} : { tlsOptions: { ca: authority.ca } }),
  };
  const clientId = (): string =>
    required(
      signIn.clientId,
      'signIn.clientId',
      'Put the application (client) id of the app registration there.',
    );
  const remake = (make: () => TokenCredential): Credential => ({
    get: make(),
    renew: make,
    method,
    expires: undefined,
  });
  const keep = (credential: TokenCredential): Credential => ({
    get: credential,
    renew: () => credential,
    method,
    expires: undefined,
  });

  switch (method) {
    case 'certificate':
      return certificateCredential(options, {
        clientId: clientId(),
        host: authority?.host ?? microsoft,
        common,
      });
    case 'federated-identity': {
      const id = clientId();
      const identity = new ManagedIdentityCredential({
        clientId: required(
          signIn.identityClientId,
          'signIn.identityClientId',
          'Put the client id of the user-assigned managed identity there; clientId is that of the app registration.',
        ),
      });
      const proof = async () => (await identity.getToken(exchangeScope)).token;
      return remake(() =>
        sayingFaults(
          (additionalPolicies) =>
            new ClientAssertionCredential(tenantId, id, proof, { ...common, additionalPolicies }),
        ),
      );
    }
    case 'client-secret': {
      const secret = required(secrets.clientSecret, 'BEADLE_CLIENT_SECRET', 'Put the secret into .env.');
      const id = clientId();
      return remake(() =>
        sayingFaults(
          (additionalPolicies) =>
            new ClientSecretCredential(tenantId, id, secret, { ...common, additionalPolicies }),
        ),
      );
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
      return remake(() =>
        sayingFaults(
          (additionalPolicies) =>
            new WorkloadIdentityCredential({
              tenantId,
              clientId: id,
              tokenFilePath,
              ...common,
              additionalPolicies,
            }),
        ),
      );
    }
    case 'partner': {
      const { partnerWay } = await import('./people/partner-way.ts');
      return partnerWay({ ...options, clientId: clientId(), host: authority?.host ?? microsoft });
    }
    case 'azure-cli':
      return keep(new AzureCliCredential({ tenantId }));
    case 'browser':
    case 'device-code': {
      const show = required(
        options.onDeviceCode,
        'Somebody to sign in',
        'Sign in as an application instead: see signIn.method in beadle.yaml.',
      );
      const id = clientId();
      const { personCredential } = await import('./people/person-credential.ts');
      return keep(
        personCredential({ method, tenantId, clientId: id, host: authority?.host ?? microsoft, show }),
      );
    }
  }
};
