import { z } from 'zod';
import { AppliesTo, Devices } from '../../model/scope.ts';
import { pageOf } from '../templates.ts';
import { readWords } from '../read-words.ts';

const text = z.string().min(1);

const words = readWords('review', () =>
  z.strictObject({
    appliesTo: z.record(AppliesTo, text),
    devices: z.record(Devices, text),
    units: z.record(z.string(), z.string()),
    background: text,
    none: text,
    power: text,
    changed: text,
    leftOut: z.record(z.string(), text),
  }),
);

/** One promise: the council's words beside the proposal. */
export interface ReviewedClause {
  readonly ref: string;
  readonly heading: string;
  readonly words: string;
  readonly background: boolean;
  /** What a clause of the proposed kind promises; undefined for none. */
  readonly kind: string | undefined;
  readonly others: readonly string[];
  readonly appliesTo: AppliesTo;
  readonly devices: Devices | undefined;
  readonly numbers: readonly { readonly value: string; readonly unit: string }[];
  readonly power: boolean;
  readonly state: 'decided' | 'changed' | 'sure' | 'doubtful';
}

export interface ReviewView {
  readonly council: string;
  readonly document: string;
  readonly clauses: readonly ReviewedClause[];
  readonly gone: readonly { readonly ref: string; readonly words: string }[];
  readonly leftOut: readonly { readonly text: string; readonly why: string }[];
}

function remarksOf({ power, state }: ReviewedClause): string[] {
  return [...(state === 'changed' ? [words.changed] : []), ...(power ? [words.power] : [])];
}

function row(clause: ReviewedClause) {
  const { ref, heading, words: own, background, kind, others, appliesTo, devices, numbers } = clause;
  return {
    ref,
    heading,
    words: own,
    proposal: background ? words.background : (kind ?? words.none),
    promise: !background,
    others: background && kind !== undefined ? [kind, ...others] : [...others],
    who: words.appliesTo[appliesTo],
    devices: devices === undefined ? '' : words.devices[devices],
    numbers: numbers.map(({ value, unit }) => `${value} ${words.units[unit] ?? unit}`.trim()),
    remarks: remarksOf(clause),
  };
}

interface Group {
  readonly count: number;
  readonly one: boolean;
  readonly rows: readonly ReturnType<typeof row>[];
}

function group(clauses: readonly ReviewedClause[]): Group {
  return { count: clauses.length, one: clauses.length === 1, rows: clauses.map(row) };
}

const render = pageOf<{
  readonly title: string;
  readonly kind: string;
  readonly council: string;
  readonly document: string;
  readonly all: number;
  readonly promises: number;
  readonly doubtful: Group;
  readonly sure: Group;
  readonly decided: Group;
  readonly gone: ReviewView['gone'];
  readonly leftOut: readonly { readonly text: string; readonly why: string }[];
}>('review');

/**
 * `review.html`: what was made of a council's own policy, the doubtful clauses first and the sure ones folded. It holds
 * the council's words, so it stays with the council. Everything in it is escaped; it runs no script.
 */
export function reviewPage({ council, document, clauses, gone, leftOut }: ReviewView): string {
  const of = (...states: readonly ReviewedClause['state'][]): Group =>
    group(clauses.filter(({ state }) => states.includes(state)));
  return render({
    title: `${council}: your policy, clause by clause`,
    kind: 'review',
    council,
    document,
    all: clauses.length,
    promises: clauses.filter(({ background }) => !background).length,
    doubtful: of('changed', 'doubtful'),
    sure: of('sure'),
    decided: of('decided'),
    gone,
    leftOut: leftOut.map(({ text: own, why }) => ({ text: own, why: words.leftOut[why] ?? why })),
  });
}
