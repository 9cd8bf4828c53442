import {
  ClientAssertionCredential,
  ClientCertificateCredential,
  type ClientCertificateCredentialOptions,
} from '@azure/identity';
import { readCertificate } from './certificate.ts';
import type { Credential, CredentialOptions } from './credential.ts';
import { endOf, heldKeyOf } from './held-key.ts';
import { clientAssertion } from './keys/client-assertion.ts';
import { sayingFaults } from './seen-fault.ts';
import { required } from './setting-needed.ts';

interface Asked {
  readonly clientId: string;
  /** Of the sign-in service, without path. */
  readonly host: string;
  readonly common: ClientCertificateCredentialOptions;
}

/** A certificate whose key lies in a file. */
async function certificateOfFile(
  { secrets, tenantId, now }: CredentialOptions,
  { clientId, common }: Asked,
): Promise<Credential> {
  const path = required(
    secrets.certificatePath,
    'BEADLE_CERTIFICATE_PATH',
    'Put the path of the certificate file (PEM) into .env; `beadle init` shows how to make one.',
  );
  const { certificatePassword: password } = secrets;
  const withPassword = password === undefined ? {} : { password };
  const { pem, notAfter } = await readCertificate(path, { now, ...withPassword });
  const parts = {
    certificate: pem,
    ...(password === undefined ? {} : { certificatePassword: password }),
  };
  const make = () =>
    sayingFaults(
      (additionalPolicies) =>
        new ClientCertificateCredential(tenantId, clientId, parts, { ...common, additionalPolicies }),
    );
  return { get: make(), renew: make, method: 'certificate', expires: notAfter };
}

/**
 * Signs in by a certificate: by one whose key is held elsewhere (a vault, the Windows store), which signs for us, else by
 * one whose key lies in a file.
 * @throws BeadleError when no file is named, or the certificate is unreadable or has ended
 */
export async function certificateCredential(options: CredentialOptions, asked: Asked): Promise<Credential> {
  const { signIn, tenantId, now } = options;
  const { clientId, host, common } = asked;
  const held = await (options.heldKey ?? heldKeyOf)(signIn);
  if (held === undefined) return certificateOfFile(options, asked);
  const endpoint = `${host}/${tenantId}/oauth2/v2.0/token`;
  const proof = () => clientAssertion(held, { clientId, endpoint, now: new Date() });
  const make = () =>
    sayingFaults(
      (additionalPolicies) =>
        new ClientAssertionCredential(tenantId, clientId, proof, { ...common, additionalPolicies }),
    );
  return { get: make(), renew: make, method: 'certificate', expires: endOf(held, now) };
}
