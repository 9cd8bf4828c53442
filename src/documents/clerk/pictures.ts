import type { ClauseResult } from '../../model/run.ts';
import type { CountsAt } from '../../history/trend-points.ts';
import { statusBar, type Share } from '../pictures/status-bar.ts';
import { trendColumns, type TrendPoint } from '../pictures/trend-columns.ts';
import { unitStrip } from '../pictures/unit-strip.ts';
import type { RunIndex } from '../run-index.ts';
import { longDate } from '../text/dates.ts';
import { fill } from '../text/fill.ts';
import { verdictWords } from '../words.ts';
import { byHeading } from './clause-lines.ts';
import { countsInWords } from './section-summaries.ts';
import { clerkWords } from './clerk-words.ts';
import { verdictOrder } from './status-counts.ts';
import { markOf } from './marks.ts';

const words = clerkWords.pictures;

function sharesOf(clauses: readonly Pick<ClauseResult, 'verdict'>[]): readonly Share[] {
  return verdictOrder
    .map((verdict) => ({ verdict, count: clauses.filter((one) => one.verdict === verdict).length }))
    .filter(({ count }) => count > 0);
}

const inWords = (shares: readonly Share[]): string =>
  shares
    .map(({ verdict, count }) => `${String(count)} ${verdictWords[verdict].words.toLowerCase()}`)
    .join('. ');

/** The verdicts that stand anywhere in a picture: the columns of its table. */
const columnsOf = (all: readonly (readonly Share[])[]) =>
  verdictOrder.filter((verdict) => all.some((shares) => shares.some((one) => one.verdict === verdict)));

const cells = (columns: readonly Share['verdict'][], shares: readonly Share[]): readonly number[] =>
  columns.map((verdict) => shares.find((one) => one.verdict === verdict)?.count ?? 0);

function themesOf(index: RunIndex) {
  const sections = byHeading(index).map(({ heading, clauses }, at) => ({
    heading,
    anchor: `section-${String(at + 1)}`,
    shares: sharesOf(clauses),
    counts: countsInWords(clauses),
    total: clauses.length,
  }));
  const columns = columnsOf(sections.map(({ shares }) => shares));
  return {
    columns: columns.map(markOf),
    rows: sections.map(({ heading, anchor, shares, counts, total }, at) => ({
      heading,
      anchor,
      total,
      id: `theme-${String(at + 1)}`,
      description: fill(words.theme, { heading, counts }),
      strip: unitStrip(shares),
      cells: cells(columns, shares),
    })),
  };
}

/** Verdicts as history counts them. A run of an earlier version may lack some. */
function sharesIn(counts: Readonly<Record<string, number>>): readonly Share[] {
  return verdictOrder
    .map((verdict) => ({ verdict, count: counts[verdict] ?? 0 }))
    .filter(({ count }) => count > 0);
}

/** A picture of one check would show no trend; the table has every number that the columns have. */
function trendOf(points: readonly TrendPoint[]) {
  if (points.length < 2)
    return { shown: false, columns: [], rows: [], picture: trendColumns([]), description: '' };
  const columns = columnsOf(points.map(({ shares }) => shares));
  return {
    shown: true,
    columns: columns.map(markOf),
    rows: points.map(({ readAt, shares }) => ({ date: longDate(readAt), cells: cells(columns, shares) })),
    picture: trendColumns(points),
    description: points
      .map(({ readAt, shares }) =>
        fill(clerkWords.trend.point, { date: longDate(readAt), counts: inWords(shares) }),
      )
      .join('. '),
  };
}

/** The bar, the policy by sections, and the trend: shapes, with the same numbers in words and in a table. */
export function picturesOf(index: RunIndex, trend: readonly CountsAt[]) {
  const shares = sharesOf(index.promises);
  return {
    bar: {
      title: fill(words.bar, { total: index.promises.length }),
      description: inWords(shares),
      segments: statusBar(shares),
    },
    themes: themesOf(index),
    trend: {
      title: clerkWords.trend.title,
      ...trendOf(trend.map(({ readAt, counts }) => ({ readAt, shares: sharesIn(counts) }))),
    },
  };
}
