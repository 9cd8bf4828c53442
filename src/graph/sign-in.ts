import { z } from 'zod';
import { givenSecret } from '../model/given-secret.ts';
import { keyVaultAddress } from './keys/vault-address.ts';
import { signInMethods } from './sign-in-methods.ts';

export const SignInMethod = z.enum(signInMethods);
export type SignInMethod = z.infer<typeof SignInMethod>;

const asking: ReadonlySet<SignInMethod> = new Set(['browser', 'device-code']);

/** Whether somebody has to be there: a schedule would wait for ever. */
export const asksPerson = (method: SignInMethod): boolean => asking.has(method);

/** The part of the configuration file that says how to sign in. It holds no secret. */
export const SignIn = z.strictObject({
  method: SignInMethod,
  /** Application (client) id. Not needed for `azure-cli` and for an Azure machine's own identity. */
  clientId: z.guid().optional(),
  /** For `federated-identity`: the client id of the user-assigned identity that stands in for a key. */
  identityClientId: z
    .guid()
    .optional()
    .describe('For federated-identity: client id of the user-assigned managed identity.'),
  thumbprint: z
    .string()
    .regex(/^[0-9a-f]{40}$/i, 'must be the SHA-1 thumbprint: 40 letters and digits, without spaces')
    .optional()
    .describe('For certificate and partner: of one in the Windows store, whose key stays there.'),
  keyVault: z
    .string()
    .regex(keyVaultAddress, 'must be https://NAME.vault.azure.net/certificates/CERTIFICATE')
    .optional()
    .describe('For certificate and partner: of one in Azure Key Vault, whose key stays there.'),
  partnerTenant: z
    .guid()
    .optional()
    .describe("For partner (GDAP): the IT provider's own tenant, where its person signs in."),
});
export type SignIn = z.infer<typeof SignIn>;

/** What must not stand in the configuration file; see `.env.example`. */
export interface Secrets {
  readonly certificatePath: string | undefined;
  readonly certificatePassword: string | undefined;
  readonly clientSecret: string | undefined;
  readonly federatedTokenFile: string | undefined;
}

/**
 * @param env usually `process.env`, after `.env` was read
 * @throws BeadleError CONFIG_INVALID for a value that holds a line break
 */
export const readSecrets = (env: Readonly<Record<string, string | undefined>>): Secrets => ({
  certificatePath: givenSecret(env, 'BEADLE_CERTIFICATE_PATH'),
  certificatePassword: givenSecret(env, 'BEADLE_CERTIFICATE_PASSWORD'),
  clientSecret: givenSecret(env, 'BEADLE_CLIENT_SECRET'),
  federatedTokenFile: givenSecret(env, 'AZURE_FEDERATED_TOKEN_FILE'),
});
