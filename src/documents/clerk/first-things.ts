import type { Weight } from '../../model/outcome.ts';
import type { RuleResult, RuleText } from '../../model/run.ts';
import { SignInGap } from '../../model/told.ts';
import { cleanText } from '../text/clean.ts';
import { gapSignIn } from '../told/sign-in-words.ts';
import type { RunIndex } from '../run-index.ts';
import { anchorOf } from './clause-lines.ts';
import { namesAnchor } from '../anchors.ts';
import { effortOf, shortfall } from './phrases.ts';

const most = 5;
const firstWeight: readonly Weight[] = ['breaks', 'supports', 'review'];

interface Candidate {
  readonly text: RuleText;
  readonly results: readonly RuleResult[];
  /** Lower comes first. */
  readonly rank: number;
  readonly clauses: readonly { readonly ref: string; readonly anchor: string }[];
}

/** Rules that should be dealt with first and fall short; never for a clause whose own wording is in question. */
const inPolicy = (index: RunIndex): Candidate[] => {
  const found = new Map<string, Candidate>();
  for (const { clause, used, text, result } of index.promised) {
    if (text?.urgency !== 'do-first' || result?.outcome !== 'fail' || clause.decision !== undefined) continue;
    const before = found.get(text.id);
    found.set(text.id, {
      text,
      results: [...new Set([...(before?.results ?? []), result])],
      rank: Math.min(before?.rank ?? firstWeight.length, firstWeight.indexOf(used.weight)),
      clauses: [...(before?.clauses ?? []), { ref: clause.ref, anchor: anchorOf(index, clause) }],
    });
  }
  return [...found.values()];
};

const outsidePolicy = ({ outside }: RunIndex): Candidate[] =>
  outside.flatMap(({ text, found, verdict }) =>
    text?.urgency === 'do-first' && found.outcome === 'fail'
      ? [{ text, results: [found], rank: verdict === 'action-needed' ? 0 : 1, clauses: [] }]
      : [],
  );

const failing = ({ results }: Candidate): readonly { readonly kind: string; readonly id: string }[] => [
  ...new Map(
    results
      .flatMap(({ findings }) => findings)
      .filter(({ accepted }) => accepted === undefined)
      .map(({ subject }) => [`${subject.kind}\n${subject.id}`, subject]),
  ).values(),
];

const mostGaps = 3;

/** Each sign-in that gets through, one sentence each; which rule of the provider let it through is not for clerks. */
const gapsOf = ({ text, results }: Candidate): string[] => {
  const told = Object.entries(text.finding.tells).flatMap(([fact, form]) =>
    form === 'sign-in-gap' ? [fact] : [],
  );
  const gaps = results
    .flatMap(({ findings }) => findings)
    .flatMap(({ facts }) => facts.filter(({ fact, value }) => told.includes(fact) && value !== ''))
    .map(({ value }) => cleanText(gapSignIn(SignInGap.parse(JSON.parse(value)))))
    .filter((gap) => gap !== '');
  return [...new Set(gaps)]
    .slice(0, mostGaps)
    .map((gap) => `${gap.slice(0, 1).toUpperCase()}${gap.slice(1)}.`);
};

const byRank = (a: Candidate, b: Candidate): number =>
  a.rank - b.rank || failing(b).length - failing(a).length || (a.text.id < b.text.id ? -1 : 1);

/** At most five things, each with the text to send; `left` says how many more there are. */
export const firstThings = (index: RunIndex) => {
  const all = [...inPolicy(index), ...outsidePolicy(index)].toSorted(byRank);
  const things = all.slice(0, most).map((candidate, position) => {
    const subjects = failing(candidate);
    return {
      code: `A${String(position + 1)}`,
      what: shortfall(candidate.text.failTitle, subjects[0]?.kind ?? 'other', subjects.length),
      why: candidate.text.why,
      who: index.run.provider ?? 'Your IT provider',
      effort: effortOf(candidate.text),
      before: candidate.text.before,
      send: candidate.text.ask,
      gaps: gapsOf(candidate),
      clauses: candidate.clauses,
      names: namesAnchor(candidate.text.id),
      outside: candidate.clauses.length === 0,
    };
  });
  return { things, codes: things.map(({ code }) => code).join(', '), left: all.length - things.length };
};
