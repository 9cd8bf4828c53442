import type { PolicyGap } from '../model/run.ts';
import type { PolicyFile } from './policy-file.ts';

const source = 'The policy itself';

function repeated({ clauses }: PolicyFile): PolicyGap[] {
  return clauses.flatMap(({ ref, sameAs }) =>
    sameAs === undefined
      ? []
      : [
          {
            refs: [sameAs, ref],
            kind: 'drafting' as const,
            finding: `The same rule stands twice, in ${sameAs} and in ${ref}.`,
            reason: 'Two texts of one rule come to differ when only one of them is changed.',
            suggestion: `The rule stays in ${sameAs}, and ${ref} is deleted.`,
            source,
          },
        ],
  );
}

/** `12.3#2 bullet 1`: the second section of that number. */
const doubled = /^(?<section>[\d.]*\d)#(?<nth>\d+)/u;

/** The first number after those in use at the level of a section: 12.4 after 12.3. */
function nextFree(section: string, { clauses }: PolicyFile): string {
  const level = section.split('.');
  const parent = level.slice(0, -1);
  const used = clauses.flatMap(({ ref }) => {
    const parts = /^[\d.]*\d/u.exec(ref)?.[0].split('.') ?? [];
    return parent.every((part, index) => parts[index] === part) ? [Number(parts[parent.length] ?? 0)] : [];
  });
  return [...parent, String(Math.max(...used) + 1)].join('.');
}

function doubleNumbers(file: PolicyFile): PolicyGap[] {
  const sections = new Map<string, Map<string, string>>();
  for (const { ref } of file.clauses) {
    const { section, nth } = doubled.exec(ref)?.groups ?? {};
    if (section === undefined || nth === undefined) continue;
    const first = sections.get(section) ?? new Map<string, string>();
    if (!first.has(nth)) first.set(nth, ref);
    sections.set(section, first);
  }
  return [...sections].map(([section, first]) => ({
    refs: [...first.values()],
    kind: 'drafting',
    finding: `Two sections are numbered ${section}.`,
    reason: 'Nobody can tell which of the two is meant.',
    suggestion: `The second section ${section} is renumbered ${nextFree(section, file)}.`,
    source,
  }));
}

function undated({ adopted, pack }: PolicyFile): PolicyGap[] {
  if (adopted !== undefined || pack) return [];
  return [
    {
      refs: [],
      kind: 'drafting',
      finding: 'The policy does not say when the council adopted it.',
      reason: 'An auditor asks for the date and the minute of its adoption.',
      suggestion: 'This policy ends with the date and the minute number of its adoption.',
      source: "Practitioners' Guide 2025, Assertion 10",
    },
  ];
}

/** Faults of the text that its numbering and its dates show: rules that stand twice, numbers given twice, no date. */
export function draftingGaps(file: PolicyFile): readonly PolicyGap[] {
  return [...doubleNumbers(file), ...repeated(file), ...undated(file)];
}
