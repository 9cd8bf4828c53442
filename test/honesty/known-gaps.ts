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
  {
    councils: ['exampleton'],
    line: /^groups, subjects .*: sign-in\/[\w-]+: fail -> unknown, and the cause is not told$/u,
    why: 'Members of a group that stands in another group: the doubts name the groups that policies name only.',
  },
];
