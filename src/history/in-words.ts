import { londonDay } from '../model/london-day.ts';
import { ofTheCouncil, type Because, type Changes } from './compare.ts';
import type { NamesPurged, Since } from './since-before.ts';

const day = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', day: 'numeric', month: 'long' });
const dayAndYear = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

const yearOf = (moment: Date): string =>
  moment.toLocaleDateString('en-GB', { timeZone: 'Europe/London', year: 'numeric' });

const time = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
});

/** `22 November`, with the year where it is not the present one. */
const dayOf = (moment: Date, now: Date): string =>
  (yearOf(moment) === yearOf(now) ? day : dayAndYear).format(moment);

/** `22 November`, with the year where it is not the present one; on the same day the time, in London. */
export const sinceDay = (since: string, now: Date): string => {
  const moment = new Date(since);
  return londonDay(moment) === londonDay(now) ? `${time.format(moment)} today` : dayOf(moment, now);
};

const countBecause = ({ fresh, gone, altered }: Changes, because: Because): number =>
  [...fresh, ...gone, ...altered].filter((one) => one.because === because && one.finding.counted).length;

const differ = (count: number): string => `${findings(count)} ${count === 1 ? 'differs' : 'differ'}`;

const findings = (count: number): string => `${String(count)} ${count === 1 ? 'finding' : 'findings'}`;

/**
 * The change in one line, for the end of an audit: `2 new, 1 gone since 22 November.` What another rule or policy
 * brought, and what is no longer known, is said apart.
 */
export function changesInWords(changes: Changes, now: Date): string {
  const { fresh, gone, unseen, perhapsOld, since, sameReading } = changes;
  const altered = ofTheCouncil(changes.altered);
  const [byRule, byPolicy] = [countBecause(changes, 'rule'), countBecause(changes, 'policy')];
  const first = sameReading
    ? 'The same settings were judged before.'
    : `${String(ofTheCouncil(fresh).length)} new, ${String(ofTheCouncil(gone).length)} gone since ${sinceDay(since, now)}.`;
  return [
    first,
    ...(altered.length === 0 ? [] : [`${findings(altered.length)} changed.`]),
    ...(perhapsOld.length === 0
      ? []
      : [`${findings(perhapsOld.length)} may be new or old, as somebody was erased from that check.`]),
    ...(unseen.length === 0 ? [] : [`${findings(unseen.length)} could not be looked at again.`]),
    ...(byRule === 0 ? [] : [`${differ(byRule)} because the checks changed.`]),
    ...(byPolicy === 0 ? [] : [`${differ(byPolicy)} because the policy changed.`]),
  ].join(' ');
}

function linesDiffer(count: number): string {
  if (count === 0) return 'No line of the policy comes out differently.';
  return count === 1
    ? '1 line of the policy comes out differently.'
    : `${String(count)} lines of the policy come out differently.`;
}

function purgedInWords(purged: NamesPurged, now: Date): string {
  const { since, namesPurgedAt, verdicts, policyChanged, rulesChanged } = purged;
  const differing = verdicts.filter(
    ({ inPolicy, before, after }) => inPolicy && before !== undefined && after !== undefined,
  );
  const [read, deleted] = [sinceDay(since, now), dayOf(new Date(namesPurgedAt), now)];
  return [
    `The names of the check of ${read} were deleted on ${deleted}, so nobody can tell what is new or gone since.`,
    linesDiffer(differing.length),
    ...(rulesChanged.length === 0 ? [] : ['Some checks have changed since.']),
    ...(policyChanged ? ['The policy has changed since.'] : []),
  ].join(' ');
}

/** What is known since the run before, in one line; empty for a first run. */
export function sinceInWords(since: Since, now: Date): string {
  if (since === 'first') return '';
  return 'namesPurgedAt' in since ? purgedInWords(since, now) : changesInWords(since, now);
}
