import { table, type Json, type Table } from '../../fixtures/simulator/json.ts';
import type { Account, TenantData } from '../../fixtures/simulator/tenant.ts';

type Rows<T> = T extends Table<infer Row> ? Row[] : never;

/** A tenant as plain data that can be edited by path. */
export interface PlainTenant {
  readonly id: string;
  readonly apps: TenantData['apps'];
  readonly policies: TenantData['policies'];
  readonly exchange: TenantData['exchange'];
  readonly accounts: Account[];
  readonly directory: Omit<TenantData['directory'], 'devices'> & {
    devices: Rows<TenantData['directory']['devices']>;
  };
  readonly intune: Omit<TenantData['intune'], 'managedDevices' | 'policyStates'> & {
    managedDevices: Json[];
    policyStates: Record<string, readonly Json[]>;
  };
}

function rowsOf<T>(source: Table<T>): T[] {
  return Array.from({ length: source.length }, (_, index) => source.at(index));
}

export function plainTenant({ accounts, directory, intune, ...rest }: TenantData): PlainTenant {
  const { devices, ...otherDirectory } = directory;
  const { managedDevices, policyStates, ...otherIntune } = intune;
  const managed = rowsOf(managedDevices);
  return structuredClone({
    ...rest,
    accounts: rowsOf(accounts),
    directory: { ...otherDirectory, devices: rowsOf(devices) },
    intune: {
      ...otherIntune,
      managedDevices: managed,
      policyStates: Object.fromEntries(managed.map(({ id }) => [String(id), policyStates(String(id)) ?? []])),
    },
  });
}

/** The edited tenant as the simulator serves it. */
export function servedTenant({ accounts, directory, intune, ...rest }: PlainTenant): TenantData {
  const names = new Map(
    accounts.flatMap(({ user }, index) =>
      [user['id'], user['userPrincipalName']].map((name) => [String(name).toLowerCase(), index] as const),
    ),
  );
  const { policyStates, managedDevices } = intune;
  return {
    ...rest,
    accounts: { ...table(accounts), find: (name) => names.get(name.toLowerCase()) ?? -1 },
    directory: { ...directory, devices: table(directory.devices) },
    intune: { ...intune, managedDevices: table(managedDevices), policyStates: (id) => policyStates[id] },
  };
}
