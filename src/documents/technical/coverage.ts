import { gapInWords } from '../told/sign-in-words.ts';
import { nameOf } from '../told/name-of.ts';
import type { Coverage, Run } from '../../model/run.ts';
import type { SubjectName } from '../../model/subject-name.ts';

type Kind = Coverage['groups'][number]['kind'];

const headings: readonly { readonly kind: Kind; readonly heading: string; readonly label: string }[] = [
  { kind: 'person', heading: 'Accounts', label: 'Accounts' },
  { kind: 'accountKind', heading: 'Kinds of account, whether or not one exists', label: 'Kinds' },
];

/** Names beyond these are counted, and it is said where each stands: a town of ten thousand accounts stays readable. */
const mostNames = 20;

function named(names: readonly SubjectName[]): string {
  const shown = names.slice(0, mostNames).map((name) => nameOf({ name }));
  const more = names.length - shown.length;
  return `${shown.join(', ')}${more === 0 ? '' : ` and ${String(more)} more: run.json names each`}`;
}

const matrixOf = (
  { requirements, groups }: Coverage,
  { kind, heading, label: start }: (typeof headings)[number],
) => {
  const ofKind = groups
    .filter((group) => group.kind === kind)
    .map((group, index) => ({ ...group, label: `${start} ${String(index + 1)}` }));
  return {
    heading,
    groups: ofKind.map(({ label, names }) => ({ label, count: names.length, names: named(names) })),
    rows: requirements.map(({ words }, at) => ({
      words,
      cells: ofKind.map(({ label, answers }) => ({ label, answer: answers[at] ?? 'unknown' })),
    })),
  };
};

/** Requirements through which the same gets for the same accounts stand together: one policy often misses many. */
function gapsOf({ requirements, gaps }: Coverage) {
  const each = requirements
    .map(({ key, words }) => ({
      words,
      gaps: gaps
        .filter(({ requirement }) => requirement === key)
        .map(({ gap, names }) => ({ gap: gapInWords(gap), count: names.length, names: named(names) })),
    }))
    .filter(({ gaps: found }) => found.length > 0);
  return [...Map.groupBy(each, (one) => JSON.stringify(one.gaps)).values()].map((alike) => ({
    words: alike.map(({ words }) => words),
    gaps: alike[0]?.gaps ?? [],
  }));
}

/**
 * Requirements by accounts, those with the same answers in one column, and each sign-in that gets through with the
 * policies that nearly stopped it.
 */
export const coverageOf = ({ coverage }: Run) => {
  if (coverage === undefined) return { recorded: false, matrices: [], gaps: [] };
  const matrices = headings.map((heading) => matrixOf(coverage, heading));
  return {
    recorded: true,
    matrices: matrices.filter(({ groups }) => groups.length > 0),
    gaps: gapsOf(coverage),
  };
};
