import { z } from 'zod';

/** Ways of signing in, the recommended one first. The last two are a person's and see less. */
export const SignInMethod = z.enum([
  'certificate',
  'managed-identity',
  'workload-identity',
  'client-secret',
  'azure-cli',
  'device-code',
]);
export type SignInMethod = z.infer<typeof SignInMethod>;

/** The part of the configuration file that says how to sign in. It holds no secret. */
export const SignIn = z.strictObject({
  method: SignInMethod,
  /** Application (client) id. Not needed for `azure-cli` and for an Azure machine's own identity. */
  clientId: z.guid().optional(),
});
export type SignIn = z.infer<typeof SignIn>;

/** What must not stand in the configuration file; see `.env.example`. */
export interface Secrets {
  readonly certificatePath: string | undefined;
  readonly certificatePassword: string | undefined;
  readonly clientSecret: string | undefined;
  readonly federatedTokenFile: string | undefined;
}

const given = (value: string | undefined): string | undefined =>
  value === undefined || value.trim() === '' ? undefined : value;

/** @param env usually `process.env`, after `.env` was read */
export const readSecrets = (env: Readonly<Record<string, string | undefined>>): Secrets => ({
  certificatePath: given(env['BEADLE_CERTIFICATE_PATH']),
  certificatePassword: given(env['BEADLE_CERTIFICATE_PASSWORD']),
  clientSecret: given(env['BEADLE_CLIENT_SECRET']),
  federatedTokenFile: given(env['AZURE_FEDERATED_TOKEN_FILE']),
});
