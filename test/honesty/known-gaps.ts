import type { CouncilId } from '../../fixtures/councils/index.ts';

/** A change that lost evidence still makes, and why it is left. The suite fails when it no longer happens. */
export interface KnownGap {
  readonly councils: readonly CouncilId[];
  /** Of a line of the suite. */
  readonly line: RegExp;
  readonly why: string;
}

export const knownGaps: readonly KnownGap[] = [
  {
    councils: ['exampleton', 'muddlecombe'],
    line: /^users, .*: devices\/private-devices-agreed: (pass -> fail|more subjects|\S+: pass -> fail)/u,
    why: 'By design: a device that is not surely covered by a clause is looked at outside of the clauses, where it falls short as it did before.',
  },
];
