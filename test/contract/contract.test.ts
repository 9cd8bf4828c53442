import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { collector, type Collector } from '../../src/sources/declare/collector.ts';
import { graphRead } from '../../src/sources/declare/reads.ts';
import { collectors } from '../../src/sources/generated/collector-registry.ts';
import { allowedCmdlets } from '../../src/graph/http/cmdlets.ts';
import { readContract } from './contract.ts';
import { contractProblems } from './problems.ts';
import { sharedFile } from './shared-material.ts';

const stable = sharedFile(
  'graph/contract-v1.0.json',
  'that what we ask Graph v1.0 for is published, with its permission',
);
const beta = sharedFile(
  'graph/contract-beta.json',
  'that what we ask Graph beta for is published, with its permission',
);
const all: readonly Collector[] = Object.values(collectors);
const requestsOf = (permission: string): readonly Collector[] =>
  all.filter((one) => one.permissions.some((given) => given.permission === permission));

describe.runIf(stable.present && beta.present)('every request and every property read', () => {
  const contracts = { 'v1.0': readContract(stable), beta: readContract(beta) };

  it.each(all.map((one) => [one.id, one] as const))('%s is published by Microsoft', (_id, one) => {
    expect(one.requests.length).toBeGreaterThan(0);
    expect(contractProblems(one, contracts)).toEqual([]);
  });

  it('is found out by planted violations', () => {
    const planted = (path: `/${string}`, shape: Readonly<Record<string, z.ZodType>>, permission: string) =>
      contractProblems(
        collector({
          id: 'users',
          requests: [graphRead<Record<string, unknown>>()({ path, family: 'identity' }, shape)],
          permissions: [{ permission, why: 'planted' }],
          collect: async function* () {},
        }) as unknown as Collector,
        contracts,
      );
    const id = { id: z.string() };
    expect(planted('/users', id, 'Directory.Read.All')).toEqual([]);
    expect(planted('/users', { shoeSize: z.string() }, 'Directory.Read.All')).toEqual([
      'users: v1.0 /users: graph.user has no property shoeSize',
    ]);
    const deep = {
      assignedPlans: z.array(z.object({ service: z.string(), shoeSize: z.string() })).nullish(),
    };
    expect(planted('/users', deep, 'Directory.Read.All')).toEqual([
      'users: v1.0 /users: graph.assignedPlan has no property shoeSize',
    ]);
    expect(planted('/shoes', id, 'Directory.Read.All')).toEqual([
      'users: v1.0 /shoes: the contract has no such endpoint',
    ]);
    expect(planted('/users', id, 'Calendars.Read').join()).toContain('none of Calendars.Read is accepted');
  });

  it('needs each permission that collectors declare', () => {
    const declared = new Set(all.flatMap((one) => one.permissions.map(({ permission }) => permission)));
    for (const permission of declared) {
      const without = requestsOf(permission).map((one) => ({
        ...one,
        permissions: one.permissions.filter((given) => given.permission !== permission),
      }));
      const cmdlets = without.some((one) => one.requests.some(({ service }) => service === 'exchange'));
      const lost = without.flatMap((one) => contractProblems(one, contracts));
      expect(cmdlets || lost.length > 0, `${permission} could be left out`).toBe(true);
    }
  });
});

describe('permissions', () => {
  it('only read, and never mail, files or chats', () => {
    const declared = all.flatMap((one) => one.permissions.map(({ permission }) => permission));
    const odd = declared.filter(
      (one) =>
        one !== 'Exchange.ManageAsApp' &&
        (!/\.Read(\.|$)/.test(one) || /Write|^(Mail|Files|Chat|Calendars|Sites|Notes)\./.test(one)),
    );
    expect(odd).toEqual([]);
  });

  it('allow no cmdlet that nothing asks for', () => {
    const asked = all.flatMap(({ requests }) =>
      requests.flatMap((one) => (one.service === 'exchange' ? [one.cmdlet] : [])),
    );
    expect([...allowedCmdlets].filter((one) => !asked.includes(one as never))).toEqual([]);
  });
});
