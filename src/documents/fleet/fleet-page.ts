import { planNames } from '../told/plan-names.ts';
import { briefly } from '../../model/briefly.ts';
import type { StatusRow } from '../../history/status-row.ts';
import type { ThemeState } from '../../history/theme-states.ts';
import { pageOf } from '../templates.ts';
import { cleanAll } from '../text/clean.ts';
import { longDate, longMoment } from '../text/dates.ts';

const mark: Readonly<Record<ThemeState, { readonly words: string; readonly style: string }>> = {
  'fails-first': { words: 'Do first', style: 'action-needed' },
  fails: { words: 'Falls short', style: 'partly-in-place' },
  unknown: { words: 'Not known', style: 'could-not-check' },
  background: { words: 'Background only', style: 'does-not-apply' },
  'background-unknown': { words: 'Not known in background', style: 'does-not-apply' },
  passes: { words: 'Passes', style: 'in-place' },
  none: { words: 'Nobody concerned', style: 'could-not-check' },
};

const absent = { words: 'Not checked', style: 'could-not-check' };

/** What changed, of a council that was read. */
function changed(count: number | undefined, { namesPurgedAt }: StatusRow): string {
  if (count !== undefined) return String(count);
  return namesPurgedAt === undefined ? 'first run' : 'not known: names deleted';
}

/** Nothing is known of a council that was never read: an empty cell would look like none. */
const counted = (count: number | undefined): string => (count === undefined ? 'not known' : String(count));

const ageOf = ({ ageDays }: StatusRow): string => {
  if (ageDays === undefined) return '';
  if (ageDays === 0) return 'today';
  return ageDays === 1 ? '1 day ago' : `${String(ageDays)} days ago`;
};

const view = (row: StatusRow) => ({
  id: row.id,
  council: row.council,
  lastRead: row.lastRead === undefined ? 'never' : longDate(row.lastRead),
  age: ageOf(row),
  doFirst: counted(row.doFirst),
  open: counted(row.openFindings),
  fresh: row.lastRead === undefined ? counted(row.fresh) : changed(row.fresh, row),
  gone: row.lastRead === undefined ? counted(row.gone) : changed(row.gone, row),
  couldNotCheck: counted(row.couldNotCheck),
  credentialEnds: row.credentialEnds === undefined ? 'not known here' : longDate(row.credentialEnds),
  plans: planNames(row.plans).join(', '),
  problem: row.problem === undefined ? '' : briefly(row.problem),
  notDelivered: row.notDelivered === undefined ? '' : briefly(row.notDelivered),
  trend: row.trend.map(({ actionNeeded }) => String(actionNeeded)).join(' → '),
});

/**
 * The councils of a fleet at a glance, as one page for the provider: what is open, the themes, how it went. Counts only.
 * @param rows worst first
 */
export function fleetPage(rows: readonly StatusRow[], now: Date): string {
  const clean = cleanAll(rows);
  const themes = [...new Set(clean.flatMap((row) => Object.keys(row.themes)))].toSorted();
  const matrix = clean.map((row) => ({
    council: row.council,
    cells: themes.map((theme) => {
      const state = row.themes[theme];
      return { theme, ...(state === undefined ? absent : mark[state]) };
    }),
  }));
  const page = {
    title: 'Fleet overview',
    kind: 'fleet',
    madeAt: longMoment(now.toISOString()),
    rows: clean.map(view),
    themes,
    matrix,
  };
  return renderFleet(page);
}

interface FleetView {
  readonly title: string;
  readonly kind: string;
  readonly madeAt: string;
  readonly rows: readonly ReturnType<typeof view>[];
  readonly themes: readonly string[];
  readonly matrix: readonly {
    readonly council: string;
    readonly cells: readonly { readonly theme: string; readonly words: string; readonly style: string }[];
  }[];
}

const renderFleet = pageOf<FleetView>('fleet');
