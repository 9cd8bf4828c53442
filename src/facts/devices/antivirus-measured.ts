import { computed } from '../base/computed.ts';
import { isUnknown, unknown, type Known } from '../base/known.ts';
import { strange } from '../base/read-evidence.ts';
import { deviceReach } from './device-reach.ts';

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

/**
 * What compliance policies measured: of any antivirus that Windows knows, and of Defender alone, which steps back for another
 * product (windows10CompliancePolicy, beta, read 2026-11). Kept, short, or nothing of it.
 */
export const antivirusMeasured = computed({
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
      /** Some registered product is on and current, whoever made it; short says that it is off or out of date, and not which. */
      ofAny: about(id, /^antivirusrequired$/),
      /** Defender itself watches; short says only that it does not. */
      defenderOn: about(id, /^(rtpenabled|defenderenabled)$/),
      /** Defender's own list of viruses is current. */
      defenderCurrent: about(id, /^signatureoutofdate$/),
    });
  },
});
