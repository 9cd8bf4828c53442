/**
 * What can be asked of every sign-in of an account, as data. The key is the fact field; `words` finish the sentence
 * "For each sign-in: ...". Algorithms read `asks` and `where`; nothing else in the engine names a requirement.
 */
export interface Requirement {
  readonly words: string;
  readonly asks: Ask;
  /** The part of the space that it is about; without it, every sign-in to an app. */
  readonly where?: Where;
}

/** What must hold: a block, one of some controls (`step` is any second step), or a session control. */
export type Ask =
  | { readonly kind: 'block' }
  | { readonly kind: 'grant'; readonly anyOf: readonly Control[] }
  | { readonly kind: 'session'; readonly control: SessionControl }
  /** A new sign-in after at most so many hours; 0 is every time. */
  | { readonly kind: 'frequency'; readonly hours: number };

export type Control =
  | 'step'
  | 'phishingResistant'
  | 'compliantDevice'
  | 'domainJoinedDevice'
  | 'protectedApp'
  | 'termsOfUse'
  | 'passwordChange';
export type SessionControl = 'neverPersistent' | 'appEnforced' | 'tokenProtection';

/** Names of values along a dimension; see `space.ts`. */
export interface Where {
  readonly target?: readonly string[];
  readonly client?: readonly string[];
  readonly platform?: readonly string[];
  readonly location?: 'untrusted';
  readonly device?: 'unmanaged';
  /** Not from devices that no token can be bound to. */
  readonly onBindingDevices?: true;
  readonly signInRisk?: readonly string[];
  readonly userRisk?: readonly string[];
  readonly insiderRisk?: readonly string[];
  readonly flow?: readonly string[];
}

/** Every sign-in to an app. */
export const everywhere: Where = {};
