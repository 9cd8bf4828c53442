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

const labelledGroups = ({ groups }: Coverage, { kind, label }: (typeof headings)[number]) =>
  groups
    .filter((group) => group.kind === kind)
    .map((group, index) => ({ ...group, label: `${label} ${String(index + 1)}` }));

/** One requirement: each answer, with the groups that have it. */
const rowOf = (words: string, at: number, groups: ReturnType<typeof labelledGroups>) => ({
  words,
  answers: [...Map.groupBy(groups, ({ answers }) => answers[at] ?? 'unknown')].map(([answer, those]) => ({
    answer,
    labels: those.map(({ label }) => label),
  })),
});

const matrixOf = (coverage: Coverage, heading: (typeof headings)[number]) => {
  const groups = labelledGroups(coverage, heading);
  return {
    heading: heading.heading,
    groups: groups.map(({ label, names }) => ({ label, count: names.length, names: named(names) })),
    rows: coverage.requirements.map(({ words }, at) => rowOf(words, at, groups)),
  };
};

const listOf = (names: readonly SubjectName[]): string =>
  names
    .map((name) => nameOf({ name }))
    .toSorted()
    .join('\n');

/** The label of each group by its names. Groups of the very same names cannot be told by them, and are left out. */
function labelsOf(coverage: Coverage, heading: (typeof headings)[number]): ReadonlyMap<string, string> {
  const byNames = Map.groupBy(labelledGroups(coverage, heading), ({ names }) => listOf(names));
  return new Map(
    [...byNames].flatMap(([names, [one, ...others]]) =>
      one === undefined || others.length > 0 ? [] : [[names, one.label]],
    ),
  );
}

/** Fewer names are read faster than looked up. */
const fewest = 6;

/** Accounts through whose sign-ins more than one gap goes, and that are no group: named once, as "Several 1". */
function severalOf({ gaps }: Coverage, labels: ReadonlyMap<Kind, ReadonlyMap<string, string>>) {
  const lists = gaps.filter(
    ({ kind, names }) => names.length >= fewest && labels.get(kind)?.has(listOf(names)) !== true,
  );
  const alike = [...Map.groupBy(lists, ({ kind, names }) => `${kind}\n${listOf(names)}`).values()];
  return alike
    .filter((those) => those.length > 1)
    .flatMap(([first], at) =>
      first === undefined ? [] : [{ ...first, label: `Several ${String(at + 1)}` }],
    );
}

/** "Kinds 1 (39)" where these are the whole of a group that is named above; else how many, and who. */
function whomOf(names: readonly SubjectName[], groups: ReadonlyMap<string, string>): string {
  const label = names.length > 1 ? groups.get(listOf(names)) : undefined;
  const count = String(names.length);
  return label === undefined ? `${count} (${named(names)})` : `${label} (${count})`;
}

/** Requirements through which the same gets for the same accounts stand together: one policy often misses many. */
function gapsOf(coverage: Coverage) {
  const { requirements, gaps } = coverage;
  const groups = new Map(headings.map((heading) => [heading.kind, labelsOf(coverage, heading)]));
  const several = severalOf(coverage, groups);
  const labels = new Map(
    headings.map(({ kind }) => [
      kind,
      new Map([
        ...(groups.get(kind) ?? []),
        ...several
          .filter((one) => one.kind === kind)
          .map(({ names, label }) => [listOf(names), label] as const),
      ]),
    ]),
  );
  const whom = ({ kind, names }: Coverage['gaps'][number]): string =>
    whomOf(names, labels.get(kind) ?? new Map<string, string>());
  const each = requirements
    .map(({ key, words }) => {
      const own = gaps.filter(({ requirement }) => requirement === key);
      const alike = Map.groupBy(own, ({ gap }) => gapInWords(gap));
      return { words, gaps: [...alike].map(([gap, those]) => ({ gap, whom: those.map(whom).join('; ') })) };
    })
    .filter(({ gaps: found }) => found.length > 0);
  const gapsOfAll = [...Map.groupBy(each, (one) => JSON.stringify(one.gaps)).values()].map((alike) => ({
    words: alike.map(({ words }) => words),
    gaps: alike[0]?.gaps ?? [],
  }));
  return {
    sets: several.map(({ label, names }) => ({ label, count: names.length, names: named(names) })),
    gaps: gapsOfAll,
  };
}

/**
 * Requirements by accounts, those with the same answers in one column, and each sign-in that gets through with the
 * policies that nearly stopped it.
 */
export const coverageOf = ({ coverage }: Run) => {
  if (coverage === undefined) return { recorded: false, matrices: [], sets: [], gaps: [] };
  const matrices = headings.map((heading) => matrixOf(coverage, heading));
  return {
    recorded: true,
    matrices: matrices.filter(({ groups }) => groups.length > 0),
    ...gapsOf(coverage),
  };
};
