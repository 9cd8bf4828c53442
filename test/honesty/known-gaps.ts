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
    councils: ['muddlecombe'],
    line: /^users, .*: mail\/(attachments-filtered|attachments-opened-safely|no-sender-skips-filter): (more subjects|\S+: pass -> fail)/u,
    why: 'By design, likewise: a mailbox that is not surely a councillor’s is looked at outside of the clause about councillors.',
  },
];
