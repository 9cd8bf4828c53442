import type { TokenCredential } from '@azure/identity';
import type { HeldKey } from './keys/client-assertion.ts';
import type { PartnerOptions } from './people/partner-app.ts';
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
  /** Shows a person where to type which code; needed for `device-code` and `browser`. */
  readonly onDeviceCode?: (message: string) => void;
  /** For tests: where a partner's sign-in is kept. */
  readonly saved?: Pick<PartnerOptions, 'key' | 'folder'>;
  /** For tests: where a key that stays where it is comes from. */
  readonly heldKey?: (signIn: SignIn) => Promise<HeldKey | undefined>;
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
