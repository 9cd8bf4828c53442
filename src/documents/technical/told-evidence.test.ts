import { expect, it } from 'vitest';
import type { ToldFinding } from '../told/finding-text.ts';
import { findingGroups } from './finding-groups.ts';
import { toldEvidence } from './told-evidence.ts';

/** A finding about somebody of whom Microsoft said one long value. */
const finding = (id: string, value: string): ToldFinding => ({
  subject: { kind: 'person', id, name: id },
  evidence: [
    {
      evidence: 'users',
      endpoint: 'GET /users',
      object: id,
      property: 'plans',
      value,
      at: '2026-11-30T09:00:00.000Z',
    },
  ],
  facts: [],
  message: id,
  said: id,
  label: id,
  namesSubject: true,
  fingerprint: id,
});

const long = (end: string): string => JSON.stringify(['p'.repeat(300), end]);

it('names a long value by its place where it stood before, and none that only looks alike where it is cut', () => {
  const told = toldEvidence();
  const as = (code: string, value: string) =>
    findingGroups([finding(code, value)]).rows.flatMap((row) =>
      told(code)(row).evidence.flatMap(({ properties }) => properties.map((one) => one.as)),
    );
  expect(as('A1', long('a'))).toEqual(['']);
  expect(as('A2', long('b'))).toEqual(['']);
  expect(as('A3', long('a'))).toEqual(['A1']);
});
