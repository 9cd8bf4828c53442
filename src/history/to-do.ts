import { minutesFor } from '../model/effort.ts';
import type { FixStep } from '../model/fix-step.ts';
import type { Run, Subject } from '../model/run.ts';

/** One council that a fix is for, with those of it whom it concerns. */
export interface FixAt {
  readonly id: string;
  readonly council: string;
  readonly subjects: readonly Subject[];
  /** Clauses of its policy, and codes of its report. */
  readonly clauses: readonly string[];
}

/** One fix over all councils that need it. */
export interface Fix {
  readonly rule: string;
  readonly title: string;
  readonly urgency: string;
  /** What may break. */
  readonly before: string;
  readonly steps: readonly FixStep[];
  readonly undo: string;
  readonly cost: string;
  /** Our estimate, for all of them. */
  readonly minutes: number;
  readonly subjects: number;
  readonly at: readonly FixAt[];
}

/** The last run of a council of a fleet. */
export interface LastRun {
  readonly id: string;
  readonly run: Run;
}

interface Open {
  readonly rule: Run['rules'][number];
  readonly at: FixAt;
}

function openIn({ id, run }: LastRun): Open[] {
  return run.rules.flatMap((rule) => {
    const failing = run.results
      .filter((result) => result.rule === rule.id && result.outcome === 'fail')
      .flatMap(({ findings }) => findings)
      .filter(({ accepted }) => accepted === undefined);
    const subjects = [...new Map(failing.map(({ subject }) => [subject.id, subject])).values()];
    if (subjects.length === 0) return [];
    const clauses = run.clauses
      .filter((clause) => clause.rules.some((one) => one.rule === rule.id))
      .map(({ ref }) => ref);
    return [{ rule, at: { id, council: run.council, subjects, clauses } }];
  });
}

const urgencies = ['do-first', 'this-quarter', 'next-review'];

const byUrgencyAndReach = (a: Fix, b: Fix): number =>
  urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency) ||
  b.subjects - a.subjects ||
  (a.rule < b.rule ? -1 : 1);

/**
 * What is open in all councils, by fix and not by council: the same hand does the same thing for all of them. What a
 * council accepted is not in it, nor what could not be checked.
 */
export function toDo(runs: readonly LastRun[]): Fix[] {
  const groups = Map.groupBy(runs.flatMap(openIn), ({ rule }) => rule.id);
  return [...groups.values()]
    .flatMap((open): Fix[] => {
      const [first] = open;
      if (first === undefined) return [];
      const { rule } = first;
      const subjects = open.reduce((sum, { at }) => sum + at.subjects.length, 0);
      return [
        {
          rule: rule.id,
          title: rule.failTitle,
          urgency: rule.urgency,
          before: rule.before,
          steps: rule.fix,
          undo: rule.undo,
          cost: rule.effort.cost,
          minutes: open.reduce((sum, { at }) => sum + minutesFor(rule.effort, at.subjects.length), 0),
          subjects,
          at: open.map(({ at }) => at),
        },
      ];
    })
    .toSorted(byUrgencyAndReach);
}
