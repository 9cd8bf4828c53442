/** `node --expose-gc before-timed.ts TREE WORK WHICH`: prints the milliseconds that a checkout needs, and nothing else. */
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';

const [tree = '', work = '', which = ''] = process.argv.slice(2);
const load = async (file: string): Promise<unknown> =>
  import(pathToFileURL(join(tree, 'test/benchmark', file)).href);

/** What the benchmark of either commit offers; its snapshots and results are its own. */
interface Measures {
  readonly measure: (snapshot: unknown, runs?: number) => { readonly milliseconds: number };
  readonly measureAll: (snapshot: unknown) => { readonly milliseconds: number };
}
interface Tenants {
  readonly denseTenant: (policies: number, accounts: number, narrow?: boolean) => unknown;
}
interface Judges {
  readonly judgeBench: () => Promise<readonly { readonly name: string; readonly value: number }[]>;
}

async function judged(): Promise<number> {
  const { judgeBench } = (await load('judge.ts')) as Judges;
  const row = (await judgeBench()).find(({ name }) => name.startsWith(which));
  if (row === undefined) throw new Error(`The benchmark of ${tree} has no row that begins with "${which}".`);
  return row.value;
}

async function covered(): Promise<number> {
  const { measure, measureAll } = (await load('coverage-measure.ts')) as Measures;
  const { denseTenant } = (await load('coverage-tenant.ts')) as Tenants;
  const isNarrow = which === 'narrow';
  measure(denseTenant(20, 500), 2);
  if (work === 'second-step') return measure(denseTenant(100, 10_000, isNarrow)).milliseconds;
  const tenant = denseTenant(100, 1000, isNarrow);
  return Math.min(measureAll(tenant).milliseconds, measureAll(tenant).milliseconds);
}

console.log(String(work === 'judge' ? await judged() : await covered()));
