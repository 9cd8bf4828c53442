import type { Clause } from './clause-file.ts';
import { didYouMean } from './problem-at.ts';
import type { PolicyFile } from './policy-file.ts';
import type { Problem } from './problem.ts';
import type { YamlSource } from './yaml-source.ts';

/** Keys that a clause takes from the one that promises the same. */
const taken = ['rules', 'numbers', 'dropped', 'ask', 'howOften', 'when', 'flags', 'decision'] as const;

function isGiven(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return typeof value === 'object' && value !== null ? Object.keys(value).length > 0 : value !== undefined;
}

/** Whom a clause binds, and with whose devices, as people read it. */
function scopeOf({ appliesTo, devices = 'any' }: Clause): string {
  const of = devices === 'any' ? '' : `, ${devices} devices`;
  return `${appliesTo.toSorted().join(', ')}${of}`;
}

/** What is wrong with a clause that says it promises the same as another. */
export function sameAsProblems(
  source: YamlSource,
  { clauses }: PolicyFile,
  index: number,
): readonly Problem[] {
  const clause = clauses[index];
  if (clause === undefined) return [];
  const place = { path: ['clauses', index, 'sameAs'] };
  const other = clauses.find(({ ref }) => ref === clause.sameAs);
  if (other === undefined || other === clause) {
    const others = clauses.flatMap(({ ref }) => (ref === clause.ref ? [] : [ref]));
    const remedy = didYouMean(clause.sameAs ?? '', others, 'Name the number of the other clause.');
    return [source.problem(place, `No other clause is called "${String(clause.sameAs)}"`, remedy)];
  }
  if (other.sameAs !== undefined)
    return [
      source.problem(place, `"${other.ref}" itself is the same as another`, `Name "${other.sameAs}" here.`),
    ];
  // An answer about councillors says nothing of staff.
  const ofScope =
    scopeOf(other) === scopeOf(clause)
      ? []
      : [
          source.problem(
            place,
            `"${other.ref}" promises it of others (${scopeOf(other)}), and this of ${scopeOf(clause)}`,
            'Take sameAs out, and give this clause its own rules and question. Or write the same appliesTo and devices.',
          ),
        ];
  const ofClass =
    other.verification === clause.verification
      ? []
      : [
          source.problem(
            { path: ['clauses', index, 'verification'] },
            `"${other.ref}" promises the same, and its class is "${other.verification}"`,
            `Write verification: ${other.verification}.`,
          ),
        ];
  return [
    ...ofScope,
    ...ofClass,
    ...taken
      .filter((key) => isGiven(clause[key]))
      .map((key) =>
        source.problem(
          { path: ['clauses', index, key], onKey: true },
          `"${key}" stands at "${other.ref}", which promises the same`,
          'Take it out here.',
        ),
      ),
  ];
}

/** A clause that promises the same as another, with that one's rules, question and decision. */
export function withSame(clause: Clause, clauses: readonly Clause[]): Clause {
  const other = clauses.find(({ ref }) => ref === clause.sameAs);
  if (other === undefined) return clause;
  const { rules, numbers, dropped, flags, ask, howOften, when, decision } = other;
  return {
    ...clause,
    rules,
    numbers,
    dropped,
    flags,
    ...(ask === undefined ? {} : { ask }),
    ...(howOften === undefined ? {} : { howOften }),
    ...(when === undefined ? {} : { when }),
    ...(decision === undefined ? {} : { decision }),
  };
}
