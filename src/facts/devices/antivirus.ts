import { computed } from '../base/computed.ts';
import { isUnknown, unknown, whenKnown, type Known } from '../base/known.ts';
import { answered, readEach, strange } from '../base/read-evidence.ts';
import { wholeDaysSince } from '../base/whole-days.ts';
import { antivirusMeasured } from './antivirus-measured.ts';

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
  uses: { antivirusMeasured },
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
      const { ofAny, defenderOn, defenderCurrent } = given.use.antivirusMeasured(id);
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
          if (known(ofAny)) return ofAny;
          // What Defender now says of itself is younger than what was measured of it.
          if (isUnknown(watching) && defenderOn === true) return true;
          return besides(besides(isUnknown(watching) ? watching : otherProduct, ofAny), defenderOn);
        })(),
        virusListCurrent: ((): Known<boolean> => {
          if (watching !== true && ofAny === true) return true;
          if (isUnknown(watching) && known(defenderCurrent) && (defenderCurrent || defenderOn === true))
            return defenderCurrent;
          const ofItself = ofDefender(() =>
            whenKnown([recent], (one) =>
              whenKnown(
                [answered(one.signatureUpdateOverdue, 'windowsProtectionStates.signatureUpdateOverdue')],
                (overdue) => !overdue,
              ),
            ),
          );
          return watching === true ? ofItself : besides(besides(ofItself, ofAny), defenderCurrent);
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
