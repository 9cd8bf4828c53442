import type { Semantics } from '../../src/facts/conditional-access/policy/semantics.ts';
import type { World } from './coverage-world.ts';

/** Who signs in, as the slow evaluator sees it. */
export interface Person {
  readonly id: string;
  readonly groups: readonly string[];
  readonly roles: readonly { readonly template: string; readonly builtIn: boolean; readonly scope: string }[];
  /** Microsoft's word, or empty for a member. */
  readonly guestKind: string;
  readonly stepTrusted: boolean;
  readonly compliantTrusted: boolean;
  readonly hybridTrusted: boolean;
}

export interface SignIn {
  readonly target: { readonly kind: 'app' | 'action' | 'context' | 'directory'; readonly id: string };
  readonly client: string;
  readonly flow: string;
  readonly device: {
    readonly compliant: boolean;
    readonly trust: string;
    readonly name: string;
    readonly model: string;
    /** The first extension attribute. */
    readonly mark: string;
  };
  readonly protectedApp: boolean;
  readonly platform: string;
  /** Ids of the named locations that hold it. */
  readonly places: readonly string[];
  readonly trustedPlace: boolean;
  readonly signInRisk: string;
  readonly userRisk: string;
  readonly insiderRisk: string;
}

export interface Setting {
  readonly world: World;
  readonly semantics: Semantics;
}
