import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { collectors } from '../sources/generated/collector-registry.ts';
import { loadStandards, type Standards } from './standards.ts';
import { askedWith, permissionsFor } from './permissions-for.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const named = (found: readonly { readonly permission: string }[]): string[] =>
  found.map(({ permission }) => permission);

describe('permissions of a policy', () => {
  let wouldham: Standards;
  let without: Standards;
  beforeAll(async () => {
    wouldham = await loadStandards('wouldham', here);
    const clauses = wouldham.policy.clauses.map((clause) => ({
      ...clause,
      rules: clause.rules.filter(
        ({ rule = '' }) => !/^tenant\/(files|joining|administrator-pass)/u.test(rule),
      ),
    }));
    without = { ...wouldham, policy: { ...wouldham.policy, clauses } };
  });

  it('ask for what only some policies need where this one does, and say that apart', () => {
    const own = permissionsFor(wouldham).filter(({ byPolicyOnly }) => byPolicyOnly);
    expect(named(own)).toEqual(['Policy.Read.DeviceConfiguration', 'SharePointTenantSettings.Read.All']);
    expect(named(askedWith(wouldham))).toEqual(expect.arrayContaining(named(own)));
  });

  it('give first the reason on which most checks rest, and every other one behind it', () => {
    const directory = permissionsFor(wouldham).find(({ permission }) => permission === 'Directory.Read.All');
    expect(directory?.whys[0]).toBe(collectors.users.permissions[0]?.why);
    expect(directory?.whys).toEqual(
      expect.arrayContaining(collectors.companySubscriptions.permissions.map(({ why }) => why)),
    );
  });

  it('leave it out where no clause and no rule that comes first rests on it, and nothing else', () => {
    const left = named(permissionsFor(without)).filter((one) => !named(askedWith(without)).includes(one));
    expect(left).toEqual(['Policy.Read.DeviceConfiguration', 'SharePointTenantSettings.Read.All']);
  });

  it('count a rule that comes first like a clause', () => {
    const bare: Standards = { ...wouldham, policy: { ...wouldham.policy, clauses: [] } };
    const needed = named(permissionsFor(bare).filter(({ byPolicy }) => byPolicy));
    expect(needed).toContain('DeviceManagementManagedDevices.Read.All');
    expect(needed).not.toContain('SharePointTenantSettings.Read.All');
  });
});
