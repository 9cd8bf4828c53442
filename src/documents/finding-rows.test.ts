import { expect, it } from 'vitest';
import { findingRows } from './finding-rows.ts';
import type { ToldResult } from './told/finding-text.ts';

it('puts as many subjects into a row as a cell of a spreadsheet takes, and loses none', () => {
  const idOf = (place: number): string => `${String(place)}-${'x'.repeat(place % 2 === 0 ? 900 : 10)}`;
  const findings = Array.from({ length: 1100 }, (_, place) => ({
    subject: { kind: 'mailbox', id: idOf(place), name: `Mailbox ${String(place)}` },
    fingerprint: `print-${String(place)}`,
  }));
  const result = { findings, doubts: [], missing: [], outcome: 'fail' } as unknown as ToldResult;
  const rows = [
    ...findingRows(
      result,
      () => 'A1',
      () => [],
    ),
  ].map(({ cells }) => cells);
  expect(rows.flatMap(([, ids = '']) => ids.split('; '))).toEqual(findings.map((_, place) => idOf(place)));
  expect(Math.max(...rows.flat().map(({ length }) => length))).toBeLessThan(32_767);
});
