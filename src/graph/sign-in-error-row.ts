import type { ErrorCode } from '../model/error.ts';

/** The app and the tenant that a sign-in is for: enough to make the address of admin consent. */
export interface SignedApp {
  readonly tenantId: string;
  /** Absent for a machine's own identity and the Azure CLI. */
  readonly clientId?: string;
  /** Signed in as the IT provider's person (GDAP): the same numbers mean other things. */
  readonly partner?: boolean;
}

export interface SignInError {
  readonly code: ErrorCode;
  readonly what: string;
  readonly hint: string;
}

/** What numbers of Entra's errors mean. */
export interface SignInErrorRow {
  readonly numbers: readonly string[];
  readonly code: ErrorCode;
  readonly what: string;
  /** `consent` = the address is made for this app and tenant. */
  readonly hint: string | ((app: SignedApp | undefined) => string);
  /** Only where the text says so: one number may stand for several faults. */
  readonly text?: RegExp;
}
