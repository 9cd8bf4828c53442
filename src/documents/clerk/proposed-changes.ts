import type { Run } from '../../model/run.ts';
import { type ChangeKind, policyChanges, type PolicyChange } from '../paper/policy-changes.ts';
import { fill } from '../text/fill.ts';
import { byNumber, clerkWords } from './clerk-words.ts';

/** One change of wording, with the number that it has in the appendix to the meeting paper. */
export interface NumberedChange extends PolicyChange {
  readonly number: number;
  readonly anchor: string;
}

/** @param run with the references of its policy, as the appendix is made of it */
export function numberedChanges(run: Run): readonly NumberedChange[] {
  return policyChanges(run).map((change, at) => ({
    ...change,
    number: at + 1,
    anchor: `change-${String(at + 1)}`,
  }));
}

/** The changes of one line: what replaces it before what is to stand after it. */
export function changesFor(changes: readonly NumberedChange[], line: string): readonly NumberedChange[] {
  const replacing = changes.filter(({ replaces }) => replaces.includes(line));
  return replacing.length > 0 ? replacing : changes.filter(({ after }) => after === line);
}

const kindWords = (kind: ChangeKind): string => clerkWords.changeKinds[kind];

/** As the page lists them. */
export function changeViews(changes: readonly NumberedChange[]) {
  return changes.map(({ number, anchor, replaces, after, kinds, sense, why, wording, source }) => ({
    number,
    anchor,
    replaces: replaces.join(', '),
    after,
    kind: [...new Set(kinds.map(kindWords))].join(', '),
    why: `${sense} ${why}`.trim(),
    wording,
    source,
  }));
}

/** How many changes of which kind, in one sentence; a change of two kinds counts as its first. */
export function changesSummary(changes: readonly NumberedChange[]): string {
  const first = changes.map(({ kinds: [kind = 'drafting'] }) => kind);
  const groups = [...Map.groupBy(first, kindWords).values()].map((those) => ({
    n: those.length,
    where: clerkWords.changeCounts[those[0] ?? 'drafting'],
  }));
  const { one, all, many } = clerkWords.wording;
  const [only] = groups;
  return groups.length === 1 && only !== undefined
    ? fill(byNumber({ one, many: all }, only.n), { kinds: only.where })
    : fill(byNumber({ one, many }, changes.length), {
        kinds: groups.map(({ n, where }) => `${String(n)} ${where}`).join(', '),
      });
}
