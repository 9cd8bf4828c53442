import { computed } from '../base/computed.ts';
import { isUnknown, unknown, whenKnown, type Known } from '../base/known.ts';
import { readEach, strange } from '../base/read-evidence.ts';
import { wholeDaysSince } from '../base/whole-days.ts';
import { computerNotAsked, reportTooOld, staleReportDays } from './antivirus.ts';

/** How a finding ended where nobody has to act any more (windowsMalwareThreatState, read 2026-11). */
const closed: ReadonlySet<string> = new Set([
  'remediatedwithnoncriticalfailures',
  'quarantined',
  'removed',
  'cleaned',
  'allowed',
  'nostatuscleared',
]);

/** How a finding ended where somebody still has to act (same page). */
const open: ReadonlySet<string> = new Set([
  'active',
  'actionfailed',
  'manualstepsrequired',
  'fullscanrequired',
  'rebootrequired',
]);

/** How a computer calls itself that has something (windowsDeviceHealthState, read 2026-11). */
const unwell: ReadonlySet<string> = new Set([
  'fullscanpending',
  'rebootpending',
  'manualstepspending',
  'offlinescanpending',
  'critical',
]);
const oddState = strange('windowsProtectionStates.deviceState', 'no state of a computer that we know');

/** What was found and still needs somebody, by name. A computer that calls itself clean has nothing of it. */
export const virusFinds = computed({
  name: 'what antivirus found on Windows computers',
  needs: {
    windowsProtectionStates: ['deviceState', 'lastReportedDateTime'],
    detectedMalwareStates: ['displayName', 'state', 'threatState'],
  },
  derive: (given) => {
    const statesOf = readEach(given, 'windowsProtectionStates');
    const findsOf = readEach(given, 'detectedMalwareStates');
    /** A computer that does not call itself clean has something; which, or how it ended, is not told. */
    const unclear = unknown(strange('detectedMalwareStates.threatState', 'no end of a find that we know'));
    const notAsked = unknown(strange('detectedMalwareStates.state', 'the computer was not asked'));
    const namesIn = (id: string): Known<string[]> =>
      whenKnown([findsOf(id) ?? notAsked], (finds): Known<string[]> => {
        const isOpen = ({ state, threatState }: (typeof finds)[number]): boolean =>
          open.has(threatState?.toLowerCase() ?? '') || /failed$/i.test(state ?? '');
        const names = finds
          .filter(isOpen)
          .map(({ displayName }) => displayName ?? '?')
          .toSorted((a, b) => a.localeCompare(b, 'en'));
        if (names.length > 0) return names;
        const all = finds.every(({ threatState }) => closed.has(threatState?.toLowerCase() ?? ''));
        return finds.length > 0 && all ? [] : unclear;
      });
    return (id: string) => {
      const state = statesOf(id) ?? computerNotAsked;
      const openFinds = whenKnown([state], (one): Known<string[]> => {
        const age = wholeDaysSince(
          one.lastReportedDateTime ?? '',
          given.asOf,
          'windowsProtectionStates.lastReportedDateTime',
        );
        const health = one.deviceState?.toLowerCase() ?? '';
        const found = health === 'clean' ? [] : namesIn(id);
        if (isUnknown(found)) return unwell.has(health) ? found : unknown(oddState, ...found.missing);
        if (found.length > 0) return found;
        return isUnknown(age) || age > staleReportDays ? reportTooOld : found;
      });
      return { openFinds };
    };
  },
});
