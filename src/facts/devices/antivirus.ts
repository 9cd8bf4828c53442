import { computed } from '../base/computed.ts';
import { isUnknown, unknown, whenKnown, type Known } from '../base/known.ts';
import { answered, readEach, strange } from '../base/read-evidence.ts';
import { wholeDaysSince } from '../base/whole-days.ts';
import { deviceReach } from './device-reach.ts';

/** Our choice, as for what devices report themselves: older than this is not known. */
export const staleReportDays = 30;
/** A scan may have run since a report that is older than this. */
const freshDays = 7;

export const computerNotAsked = unknown(
  strange('windowsProtectionStates.deviceState', 'the computer was not asked'),
);
const otherProduct = unknown({
  evidence: 'windowsProtectionStates',
  cause: 'not-supported',
  detail: 'Defender is not watching this computer. Another antivirus may be in charge, or none.',
});
export const reportTooOld = unknown(
  strange('windowsProtectionStates.lastReportedDateTime', 'the last report on antivirus is too old'),
);

const unknownScan = unknown(
  strange('windowsProtectionStates.lastQuickScanDateTime', 'no time of a scan came'),
);

/** "Never" is a time long past; no time at all says nothing. */
function isNever(time: string | null | undefined): boolean {
  const at = Date.parse(time ?? '');
  return !Number.isNaN(at) && at < Date.UTC(1990, 0, 1);
}

const neverScanned = unknown(
  strange('windowsProtectionStates.lastQuickScanDateTime', 'Defender has never scanned it'),
);

/** Words for a measure that says neither yes nor no (complianceStatus, read 2026-11), and our own for two that differ. */
const undecided: ReadonlySet<string> = new Set([
  'unknown',
  'notapplicable',
  'error',
  'conflict',
  'notassigned',
  'contradicted',
]);
const oddMeasure = unknown(
  strange(
    'deviceCompliancePolicyStates.settingStates',
    'a setting was measured with a word that we do not know',
  ),
);

/** What compliance policies measured, of any antivirus that Windows knows: kept, short, or nothing of it. */
const measured = computed({
  name: 'what compliance policies measured of antivirus',
  uses: { deviceReach },
  derive: ({ use }) => {
    const about = (id: string, pattern: RegExp): Known<boolean> | undefined => {
      const reach = use.deviceReach(id);
      if (isUnknown(reach)) return reach;
      const states = reach.measured.filter(({ setting }) => pattern.test(setting)).map(({ state }) => state);
      if (states.includes('noncompliant')) return false;
      if (states.some((state) => state === 'compliant' || state === 'remediated')) return true;
      if (states.some((state) => !undecided.has(state))) return oddMeasure;
      // A policy of which nobody can tell whether it reached the computer may have measured it.
      return reach.doubts.length > 0 ? unknown(...reach.doubts) : undefined;
    };
    return (id: string) => ({
      on: about(id, /^(antivirusrequired|rtpenabled|defenderenabled)$/),
      current: about(id, /^signatureoutofdate$/),
    });
  },
});

/**
 * Whether antivirus is on. Defender is on when it watches; else only what Windows itself told a compliance policy of
 * any antivirus decides, as Defender steps back for another product.
 */
export const antivirus = computed({
  name: 'antivirus on Windows computers',
  needs: {
    windowsProtectionStates: [
      'malwareProtectionEnabled',
      'realTimeProtectionEnabled',
      'tamperProtectionEnabled',
      'signatureUpdateOverdue',
      'lastQuickScanDateTime',
      'lastFullScanDateTime',
      'lastReportedDateTime',
    ],
  },
  uses: { measured },
  derive: (given) => {
    const statesOf = readEach(given, 'windowsProtectionStates');
    const days = (time: string | null | undefined): number | undefined => {
      const known = wholeDaysSince(time ?? '', given.asOf, 'windowsProtectionStates.lastQuickScanDateTime');
      return isUnknown(known) ? undefined : known;
    };
    return (id: string) => {
      const state = statesOf(id) ?? computerNotAsked;
      const reported = whenKnown([state], (one) => days(one.lastReportedDateTime) ?? reportTooOld);
      const recent = whenKnown([state, reported], (one, age) => (age > staleReportDays ? reportTooOld : one));
      const watching = whenKnown(
        [recent],
        (one) => one.malwareProtectionEnabled === true && one.realTimeProtectionEnabled === true,
      );
      const { on, current } = given.use.measured(id);
      /** Unknown, and besides because what a compliance policy measured could not be read. */
      const besides = <T>(value: Known<T>, other: Known<boolean> | undefined): Known<T> =>
        isUnknown(value) && isUnknown(other) ? unknown(...value.missing, ...other.missing) : value;
      const known = (value: Known<boolean> | undefined): value is boolean => typeof value === 'boolean';
      const ofDefender = (read: () => Known<boolean>): Known<boolean> =>
        whenKnown([watching], (is): Known<boolean> => (is ? read() : otherProduct));
      const lastScan = whenKnown([state], (one): Known<number> => {
        const scans = [one.lastQuickScanDateTime, one.lastFullScanDateTime];
        const ages = scans.flatMap((time) => days(time) ?? []);
        if (ages.length > 0) return Math.min(...ages);
        return scans.every(isNever) ? Infinity : unknownScan;
      });
      return {
        antivirusOn: ((): Known<boolean> => {
          if (watching === true) return true;
          if (known(on)) return on;
          return besides(isUnknown(watching) ? watching : otherProduct, on);
        })(),
        virusListCurrent: ((): Known<boolean> => {
          if (watching !== true && known(current)) return current;
          const ofItself = ofDefender(() =>
            whenKnown([recent], (one) =>
              whenKnown(
                [answered(one.signatureUpdateOverdue, 'windowsProtectionStates.signatureUpdateOverdue')],
                (overdue) => !overdue,
              ),
            ),
          );
          return watching === true ? ofItself : besides(ofItself, current);
        })(),
        antivirusLocked: ofDefender(() =>
          whenKnown([recent], (one) =>
            answered(one.tamperProtectionEnabled, 'windowsProtectionStates.tamperProtectionEnabled'),
          ),
        ),
        everScanned: ofDefender(() => whenKnown([lastScan], (age) => Number.isFinite(age))),
        lastScanDays: whenKnown([lastScan, reported, watching], (age, report, is): Known<number> => {
          if (!Number.isFinite(age)) return neverScanned;
          if (!is) return otherProduct;
          return report > freshDays ? reportTooOld : age;
        }),
      };
    };
  },
});
