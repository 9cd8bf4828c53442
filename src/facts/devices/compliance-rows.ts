import type { ItemOf } from '../base/read-evidence.ts';

type Entry = Extract<ItemOf<'deviceCompliancePolicyStates'>, { status: 'collected' }>;

/** What Intune keeps for a device and one compliance policy. */
type Row = Entry['value'][number];

/** A setting that the device was measured against, lower case, without the policy's type: `passcoderequired`. */
export interface Measured {
  readonly setting: string;
  readonly state: string;
}

const notReached = new Set(['notassigned', 'notapplicable']);
/** complianceStatus (read 2026-11); a row without one of these may be of a policy that did not reach the device. */
const reached = new Set(['compliant', 'remediated', 'noncompliant', 'error', 'conflict', 'unknown']);

const stateOf = ({ state }: Pick<Row, 'state'>): string => (state ?? '').toLowerCase();

/** Intune's own row, which every device has; it asks for none of the council's settings (device-compliance-get-started, 2024-05-14). */
function isBuiltIn({ displayName, settingStates }: Row): boolean {
  const settings = settingStates ?? [];
  return (
    /^default device compliance policy$/i.test(displayName ?? '') ||
    (settings.length > 0 &&
      settings.every(({ setting }) => /^defaultdevicecompliancepolicy\./i.test(setting ?? '')))
  );
}

/** The rows of policies that reached a device, and whether there are others of which that is not told. */
export function rowsReached(all: readonly Row[]): {
  readonly rows: readonly Row[];
  readonly others: boolean;
} {
  const maybe = all.filter((row) => !notReached.has(stateOf(row)) && !isBuiltIn(row));
  const rows = maybe.filter((row) => reached.has(stateOf(row)));
  return { rows, others: rows.length < maybe.length };
}

function settingOf(text: string | null | undefined): string {
  return (text ?? '').toLowerCase().replace(/^.*\./, '');
}

/**
 * Whether another row of the same policy says the opposite of a setting, or of the whole policy. A joined computer has a
 * row for its user and one for the System account, which may fall short without effect (compliance-policy-monitor,
 * 2024-05-21); which of them is the user's is not collected.
 */
function isContradicted(setting: string, row: Row, rows: readonly Row[]): boolean {
  return rows.some((other) => {
    if (other === row || other.displayName !== row.displayName) return false;
    const same = (other.settingStates ?? []).filter((one) => settingOf(one.setting) === setting);
    return (same.length > 0 ? same : [other]).every((one) => stateOf(one) === 'compliant');
  });
}

/** What a device was measured against; `contradicted` is a shortfall of which another row says the opposite. */
export function measuredIn(rows: readonly Row[]): Measured[] {
  return rows.flatMap((row) =>
    (row.settingStates ?? []).map((one) => {
      const setting = settingOf(one.setting);
      const state = stateOf(one);
      const isOpen = state === 'noncompliant' && isContradicted(setting, row, rows);
      return { setting, state: isOpen ? 'contradicted' : state };
    }),
  );
}
