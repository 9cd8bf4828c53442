import type { Share } from './status-bar.ts';

export interface TrendPoint {
  /** When the settings were read, ISO 8601. */
  readonly readAt: string;
  readonly shares: readonly Share[];
}

const height = 120;
const column = 44;
const step = 60;
const foot = 24;
const dayAndMonth = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'short',
});

/** One column a check, the oldest first; every column has its own total, since a policy can change. */
export function trendColumns(points: readonly TrendPoint[]) {
  const most = Math.max(1, ...points.map(({ shares }) => shares.reduce((sum, { count }) => sum + count, 0)));
  return {
    width: points.length * step,
    height: height + foot,
    columns: points.map(({ readAt, shares }, at) => {
      let y = height;
      const x = at * step + (step - column) / 2;
      return {
        label: dayAndMonth.format(new Date(readAt)),
        middle: x + column / 2,
        foot: height + foot - 8,
        segments: shares.map(({ verdict, count }) => {
          const own = (count / most) * height;
          y -= own;
          return { verdict, x, y: Number(y.toFixed(1)), width: column, height: Number(own.toFixed(1)) };
        }),
      };
    }),
  };
}
