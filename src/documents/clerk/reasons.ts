import type { Missing } from '../../model/cause.ts';
import type { ReasonId } from '../words.ts';

/** Evidence about devices that only exists where the council manages them (Intune). */
const ofManagedDevices: ReadonlySet<string> = new Set([
  'managedDevices',
  'deviceCompliancePolicyStates',
  'deviceCompliancePolicies',
  'deviceManagement',
  'appProtectionPolicies',
  'managedAppRegistrations',
]);

/** The cause as a clerk reads it. No two causes ever become one. */
export const reasonOf = ({ evidence, cause }: Missing): ReasonId => {
  const devices = ofManagedDevices.has(evidence);
  if (devices && cause === 'licence') return 'devices-licence';
  if (devices && cause === 'not-provisioned') return 'devices-not-provisioned';
  return cause;
};

/** Each reason once; a gap without a recorded reason keeps its place. */
export const reasonsOf = (missing: readonly Missing[]): readonly ReasonId[] =>
  missing.length === 0 ? ['unexplained'] : [...new Set(missing.map(reasonOf))];
