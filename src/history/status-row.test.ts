import { expect, it } from 'vitest';
import { statusRow } from './status-row.ts';

it('counts a reading that was judged twice once in the trend, as it was judged last', () => {
  const at = (day: number, open: number) => ({
    readAt: `2026-11-0${String(day)}T09:00:00.000Z`,
    counts: { 'action-needed': open },
  });
  const { trend } = statusRow(
    {
      id: 'a',
      council: 'A',
      groups: [],
      plans: [],
      last: undefined,
      before: undefined,
      runs: [at(3, 1), at(2, 5), at(2, 7), at(1, 9)],
    },
    new Date('2026-11-30T09:00:00Z'),
  );
  expect(trend.map(({ actionNeeded }) => actionNeeded)).toEqual([9, 5, 1]);
});
