import type { Missing } from '../../model/cause.ts';
import type { Reach } from './assigned-to.ts';

/** The kinds of evidence in which Intune keeps what is set on computers. */
export type Home = 'configurationPolicies' | 'deviceConfigurations' | 'groupPolicyConfigurations' | 'intents';

/** One setting as a policy holds it, under the name of its home. */
export interface HeldSetting {
  readonly home: Home;
  readonly name: string;
  /** In small letters; undefined where it cannot be read. */
  readonly value: string | undefined;
  readonly reach: Reach;
  /** Why it is not known whether the policy holds it at all. */
  readonly unread?: Missing;
}
