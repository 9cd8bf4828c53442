import type { PeerInput } from './case.ts';

/** One of our rules, with the parameters that the case's context gives. */
interface Choice {
  readonly rule: string;
  readonly params: Readonly<Record<string, unknown>>;
}
export type Choose = (input: PeerInput) => Choice;

/** A rule with its own parameters. */
export const asIs =
  (rule: string): Choose =>
  () => ({ rule, params: {} });
/** The same, by its name among the sign-in rules. */
export const plain = (rule: string): Choose => asIs(`sign-in/${rule}`);
