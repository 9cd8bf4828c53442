import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { tenantSwitches } from '../generated/tenant-switches.ts';

/** What every file of this folder exports under a name that ends in `Switches`. */
async function declaredHere(): Promise<readonly string[]> {
  const files = readdirSync(new URL('.', import.meta.url)).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  );
  const modules = await Promise.all(
    files.map((file) => import(new URL(file, import.meta.url).href) as Promise<Record<string, object>>),
  );
  return modules.flatMap((exported) =>
    Object.entries(exported)
      .filter(([name]) => name.endsWith('Switches'))
      .flatMap(([, facts]) => Object.keys(facts)),
  );
}

it('no fact of the tenant is declared twice, and none is left out of the registry', async () => {
  const names = await declaredHere();
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  expect(names).toEqual(expect.arrayContaining(Object.keys(tenantSwitches)));
  expect(names).toContain('publicTeams');
});
