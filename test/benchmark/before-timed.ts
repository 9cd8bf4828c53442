/** `node --expose-gc before-timed.ts TREE judge|coverage`: prints what a checkout needs as JSON, and nothing else. */
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import type { Timed } from './before-row.ts';

const [tree = '', work = ''] = process.argv.slice(2);
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

async function judged(): Promise<Timed[]> {
  const { judgeBench } = (await load('judge.ts')) as Judges;
  const rows = await judgeBench();
  const valueOf = (begin: string): number => {
    const row = rows.find(({ name }) => name.startsWith(begin));
    if (row === undefined)
      throw new Error(`The benchmark of ${tree} has no row that begins with "${begin}".`);
    return row.value;
  };
  const about = `${String(valueOf('rules'))} rules`;
  return ['1,000 people', '10,000 people'].map((name) => ({
    name: `judge, ${name}`,
    milliseconds: valueOf(name),
    about,
  }));
}

async function covered(): Promise<Timed[]> {
  const { measure, measureAll } = (await load('coverage-measure.ts')) as Measures;
  const { denseTenant } = (await load('coverage-tenant.ts')) as Tenants;
  measure(denseTenant(20, 500), 2);
  const all = (isNarrow: boolean): number => {
    const tenant = denseTenant(100, 1000, isNarrow);
    return Math.min(...[1, 2].map(() => measureAll(tenant).milliseconds));
  };
  return [
    {
      name: 'coverage, second step, 100 dense policies, 10,000 accounts',
      milliseconds: measure(denseTenant(100, 10_000), 2).milliseconds,
    },
    { name: 'coverage, all questions, 100 dense policies, 1,000 accounts', milliseconds: all(false) },
    {
      name: 'coverage, all questions, 100 policies, none for everything, 1,000 accounts',
      milliseconds: all(true),
    },
  ];
}

console.log(JSON.stringify(work === 'judge' ? await judged() : await covered()));
