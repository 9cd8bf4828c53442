import { londonDay } from '../model/london-day.ts';
import { ofTheCouncil, type Because, type Changes } from './compare.ts';

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

/** `22 November`, with the year where it is not the present one; on the same day the time, in London. */
export const sinceDay = (since: string, now: Date): string => {
  const moment = new Date(since);
  if (londonDay(moment) === londonDay(now)) return `${time.format(moment)} today`;
  return (yearOf(moment) === yearOf(now) ? day : dayAndYear).format(moment);
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
  const { fresh, gone, unseen, since, sameReading } = changes;
  const altered = ofTheCouncil(changes.altered);
  const [byRule, byPolicy] = [countBecause(changes, 'rule'), countBecause(changes, 'policy')];
  const first = sameReading
    ? 'The same settings were judged before.'
    : `${String(ofTheCouncil(fresh).length)} new, ${String(ofTheCouncil(gone).length)} gone since ${sinceDay(since, now)}.`;
  return [
    first,
    ...(altered.length === 0 ? [] : [`${findings(altered.length)} changed.`]),
    ...(unseen.length === 0 ? [] : [`${findings(unseen.length)} could not be looked at again.`]),
    ...(byRule === 0 ? [] : [`${differ(byRule)} because the checks changed.`]),
    ...(byPolicy === 0 ? [] : [`${differ(byPolicy)} because the policy changed.`]),
  ].join(' ');
}
