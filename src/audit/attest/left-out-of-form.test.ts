import { expect, it } from 'vitest';
import type { Attestation } from '../../model/attestation.ts';
import type { ClauseResult } from '../../model/run.ts';
import type { FilledForm } from '../../documents/questions/read-form.ts';
import { leftOutOfForm } from './left-out-of-form.ts';

const clauses = ['1', '2', '3#1', '3#2', '4', '5'].map((ref) => ({ ref })) as unknown as ClauseResult[];
const asked = clauses.map((clause) => ({ clause, more: [], now: clause.ref !== '5' }));
const form: FilledForm = {
  code: undefined,
  by: 'Ann',
  date: '',
  answers: [{ ref: '1', answer: 'yes', note: '' }],
  twice: ['3 (first)'],
  unanswered: ['4'],
  unclear: [],
};

it("names the questions of today's form of which the file holds no row", () => {
  expect(leftOutOfForm(form, { clauses }, asked, [])).toEqual(['2', '3#2']);
  expect(leftOutOfForm({ ...form, unclear: ['2', '3#2'] }, { clauses }, asked, [])).toEqual([]);
  // A slip holds none of them.
  expect(leftOutOfForm({ ...form, answers: [], twice: [] }, { clauses }, asked, [])).toEqual([]);
});

it('takes a question that several lines share for held where one of them is', () => {
  const [one, two] = asked;
  const together = [{ clause: two?.clause, more: [one?.clause], now: true }] as typeof asked;
  expect(leftOutOfForm(form, { clauses }, together, [])).toEqual([]);
});

it('says nothing of what was answered elsewhere since the run', () => {
  const kept = (changes: Partial<Attestation>): Attestation[] => [
    { ref: '2', answer: 'yes', by: 'Ann', on: '2026-11-29', ...changes },
  ];
  const left = (...of: Parameters<typeof kept>) => leftOutOfForm(form, { clauses }, asked, kept(...of));
  expect(left({})).toEqual(['3#2']);
  expect(left({ ref: 'Clause 3 (second)' })).toEqual(['2']);
  expect(left({ answer: 'dont-know' })).toEqual(['2', '3#2']);
  // Its number means another promise by now.
  expect(left({ clause: 'of another edition' })).toEqual(['2', '3#2']);
  // What the run knew is what it asks about again.
  const again = asked.map((one) => ({
    ...one,
    clause: { ...one.clause, attestation: kept({})[0] } as ClauseResult,
  }));
  expect(leftOutOfForm(form, { clauses }, again, kept({}))).toEqual(['2', '3#2']);
});
