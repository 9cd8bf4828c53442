import { gapInWords } from '../told/sign-in-words.ts';
import { nameOf } from '../told/name-of.ts';
import type { Coverage, Run } from '../../model/run.ts';
import type { SubjectName } from '../../model/subject-name.ts';

type Kind = Coverage['groups'][number]['kind'];

const headings: readonly { readonly kind: Kind; readonly heading: string; readonly letter: string }[] = [
  { kind: 'person', heading: 'Accounts', letter: 'P' },
  { kind: 'accountKind', heading: 'Kinds of account, whether or not one exists', letter: 'K' },
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
  { kind, heading, letter }: (typeof headings)[number],
) => {
  const ofKind = groups
    .filter((group) => group.kind === kind)
    .map((group, index) => ({ ...group, label: `${letter}${String(index + 1)}` }));
  return {
    heading,
    groups: ofKind.map(({ label, names }) => ({ label, count: names.length, names: named(names) })),
    rows: requirements.map(({ words }, at) => ({
      words,
      cells: ofKind.map(({ label, answers }) => ({ label, answer: answers[at] ?? 'unknown' })),
    })),
  };
};

const gapsOf = ({ requirements, gaps }: Coverage) =>
  requirements
    .map(({ key, words }) => ({
      words,
      gaps: gaps
        .filter(({ requirement }) => requirement === key)
        .map(({ gap, names }) => ({ gap: gapInWords(gap), count: names.length, names: named(names) })),
    }))
    .filter(({ gaps: found }) => found.length > 0);

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
