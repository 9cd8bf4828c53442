import { describe, expect, it } from 'vitest';
import { councils } from '../../fixtures/councils/index.ts';
import { isWide } from '../../fixtures/search.ts';
import { scaleTenant } from '../../fixtures/simulator/scale/scale.ts';
import type { Fault } from '../../fixtures/simulator/world.ts';
import { collectors } from '../../src/sources/generated/collector-registry.ts';
import type { Family } from '../../src/graph/reader.ts';
import { CouncilInputs } from '../../src/model/council.ts';
import { evidenceIds, type EvidenceId } from '../../src/sources/kinds.ts';
import { collectThrough, deadlineMs, start, type Audited, type Collected, type Share } from './collect.ts';
import { differences } from './compare.ts';

const audited = (name: 'muddlecombe' | 'thriftley'): Audited => {
  const { tenant, inputs, settings } = councils[name](new Date(start));
  return { tenant, inputs: CouncilInputs.parse(inputs), appId: settings.clientId };
};

const calmRuns = new Map<string, Promise<Collected>>();
const calmRun = (name: 'muddlecombe' | 'thriftley'): Promise<Collected> => {
  const run = calmRuns.get(name) ?? collectThrough(audited(name), () => undefined);
  calmRuns.set(name, run);
  return run;
};

/** What other apps leave to us of each published limit, and how many of our requests may be refused till we notice. */
const shares: readonly (readonly [string, Share, number])[] = [
  ['all of it', {}, 0],
  ['a hundredth of the directory', { identity: 0.01 }, 8],
  ['half of the reports', { reports: 0.5 }, 8],
  ['a third of Conditional Access', { 'conditional-access': 0.34 }, 4],
  ['a hundredth of Intune', { 'intune-devices': 0.01, 'intune-config': 0.01 }, 8],
  [
    'a fifth of everything',
    { identity: 0.2, reports: 0.2, 'conditional-access': 0.2, 'sign-in-activity': 0.2 },
    16,
  ],
];

const sharing = ['muddlecombe', 'thriftley'] as const;

describe.each(sharing)('when other apps use the tenant of %s too', (name) => {
  // By turns in one of the councils; the wide search takes both.
  const met = shares.filter((_, index) => isWide || index % sharing.length === sharing.indexOf(name));
  it.each(met)('and leave %s, all is read without a storm of refusals', async (_what, share, most) => {
    const calm = await calmRun(name);
    const { snapshot, records, took } = await collectThrough(audited(name), () => undefined, share);
    expect(differences(calm.snapshot, snapshot, new Set())).toEqual([]);
    expect(records.filter(({ throttled }) => throttled === true).length).toBeLessThanOrEqual(most);
    expect(took).toBeLessThan(deadlineMs);
  });
});

// A hundred mailboxes; in the wide search, hundreds.
it('also when a council of many mailboxes gets a hundredth of the directory', async () => {
  const tenant = scaleTenant(isWide ? 300 : 100, 'p1', { now: new Date(start) });
  const large = { tenant, inputs: CouncilInputs.parse({}), appId: tenant.apps[0]?.appId ?? '' };
  const { snapshot, records } = await collectThrough(large, () => undefined, { identity: 0.01 });
  const causes = evidenceIds.map((id) => {
    const evidence = snapshot.evidence[id];
    return evidence.status === 'unavailable' ? evidence.cause : 'none';
  });
  const throttled = records.filter((record) => record.throttled === true);
  expect(causes).not.toContain('throttled');
  expect(throttled.length / records.length).toBeLessThan(0.05);
});

/** The first request of a family is told to come back in an hour, which is after the deadline. */
const anHourFor = (family: Family) => (): Fault => {
  let told = false;
  return (record, answer) => {
    if (told || record.family !== family) return answer();
    told = true;
    return Promise.resolve({
      status: 429,
      headers: { 'retry-after': '3600' },
      body: { error: { code: 'TooManyRequests', message: 'Please retry again later.' } },
    });
  };
};

/** Evidence that is asked for in a family, or needs such evidence. */
const touches = (id: EvidenceId, family: Family): boolean => {
  const { requests, needs } = collectors[id];
  const inFamily = requests.some(
    (read) => (read.service === 'graph' ? read.family : read.service) === family,
  );
  return inFamily || needs.some((need) => touches(need, family));
};

describe('an hour of waiting that Microsoft asks of one family', () => {
  const families = [
    'conditional-access',
    'reports',
    'sign-in-activity',
    'outlook',
    'intune-devices',
    'intune-config',
    'policies',
    'exchange',
  ] as const;
  const met = families.filter((_, index) => isWide || index % 2 === 1);
  it.each(met)('costs %s alone, and no time', async (family) => {
    const calm = await calmRun('muddlecombe');
    const { snapshot, took } = await collectThrough(audited('muddlecombe'), anHourFor(family));
    const hit = evidenceIds.filter((id) => touches(id, family));
    const unhit = Object.fromEntries(hit.map((id) => [id, calm.snapshot.evidence[id]]));
    const others = { ...snapshot, evidence: { ...snapshot.evidence, ...unhit } };
    expect(differences(calm.snapshot, others, new Set())).toEqual([]);
    expect(differences(calm.snapshot, snapshot, new Set(['throttled']))).toEqual([]);
    expect(took).toBeLessThan(calm.took + 60_000);
  });
});
