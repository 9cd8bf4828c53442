import type { Kind } from '../../bank-file.ts';

/** What reading a policy needs to know of a kind of the clause bank. */
export type BankKind = Pick<
  Kind,
  'id' | 'sense' | 'ask' | 'appliesTo' | 'verification' | 'flags' | 'cues' | 'not' | 'number'
>;

/** What a kind counts. */
export type BankNumber = NonNullable<Kind['number']>;
