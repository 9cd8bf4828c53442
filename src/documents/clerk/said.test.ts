import { expect, it } from 'vitest';
import type { ToldFinding } from '../told/finding-text.ts';
import { said } from './said.ts';

const of = (place: number): ToldFinding => ({
  fingerprint: `print-${String(place)}`,
  subject: { kind: 'device', id: `id-${String(place)}`, name: `LAPTOP-${String(place)}` },
  facts: [],
  evidence: [],
  message: `LAPTOP-${String(place)} has version ${String(place)}.`,
  said: `has version ${String(place)}.`,
  namesSubject: true,
  label: `LAPTOP-${String(place)}`,
});
const sayings = (many: number): readonly string[] =>
  said(Array.from({ length: many }, (_, place) => of(place)));

it('counts what differs for more than any council of England can have, and says where each stands', () => {
  expect(sayings(600)).toHaveLength(600);
  const many = sayings(1700);
  expect(many).toHaveLength(601);
  expect(many[599]).toBe('LAPTOP-599 has version 599.');
  expect(many[600]).toContain('1,100 more');
  expect(many[600]).toContain('findings.csv');
});
