import { z } from 'zod';
import type { ManagedDevice } from '../../sources/devices/managed-devices/kind.ts';
import { computed } from '../base/computed.ts';
import { unknown, whenKnown, type Known } from '../base/known.ts';
import { answered, rowsOf, strange } from '../base/read-evidence.ts';

export const complianceStateTypes = z.enum([
  'compliant',
  'not-compliant',
  'in-grace-period',
  'conflict',
  'error',
  'not-evaluated',
  'judged-elsewhere',
]);
type ComplianceState = z.infer<typeof complianceStateTypes>;

const complianceStates: Readonly<Record<string, ComplianceState>> = {
  compliant: 'compliant',
  noncompliant: 'not-compliant',
  ingraceperiod: 'in-grace-period',
  conflict: 'conflict',
  error: 'error',
  unknown: 'not-evaluated',
  configmanager: 'judged-elsewhere',
};

/** complianceState (https://learn.microsoft.com/graph/api/resources/intune-devices-compliancestate, read 2026-08). */
export function complianceState(device: Pick<ManagedDevice, 'complianceState'>): Known<ComplianceState> {
  return whenKnown(
    [answered(device.complianceState, 'managedDevices.complianceState')],
    (state) =>
      complianceStates[state.toLowerCase()] ??
      unknown(strange('managedDevices.complianceState', 'not a state that we know')),
  );
}

export const complianceWords = computed({
  name: "Intune's own word on compliance",
  needs: { managedDevices: ['complianceState'] },
  derive: (given) => {
    const row = rowsOf(given, 'managedDevices');
    return (id: string) => ({ complianceState: complianceState(row(id)) });
  },
});
