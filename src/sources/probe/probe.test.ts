import { expect, it } from 'vitest';
import type { GraphReader } from '../../graph/reader.ts';
import { evidenceIds } from '../kinds.ts';
import { expectedCost } from './expected-cost.ts';
import { probeCollectors, type Probe } from './probe.ts';

/** A tenant in which everything answers, with one object in every list. */
const everything: GraphReader = {
  get: () => Promise.resolve({ '@odata.count': 3, value: [{ id: 'an-id' }] }),
  pages: async function* () {
    yield [];
  },
  cmdlet: async function* () {
    yield [{}];
  },
};

it('knows an object to ask about for the path of every collector', async () => {
  const { probes, accounts, devices } = await probeCollectors(everything);
  expect(probes.map(({ evidence }) => evidence)).toEqual(evidenceIds);
  expect([accounts, devices]).toEqual([3, 3]);
});

const answering: readonly Probe[] = evidenceIds.map((evidence) => ({
  evidence,
  status: 'answers',
  request: '',
}));
const refusing = (...refused: readonly string[]): readonly Probe[] =>
  answering.map((one) => (refused.includes(one.evidence) ? { ...one, status: 'refused' } : one));

it('expects an audit to last as long as the tightest limit does', () => {
  const of = (probes: readonly Probe[], accounts: number) =>
    expectedCost(probes, { accounts, devices: accounts });
  // Five cmdlets at once, a quarter of a second each.
  expect(of(answering, 1000)).toMatchObject({ boundBy: 'exchange', seconds: expect.any(Number) });
  expect(of(answering, 1000).seconds).toBeGreaterThanOrEqual(50);
  expect(of(answering, 1000).seconds).toBeLessThan(60);
  // Five requests in ten seconds, where each account is asked for its methods.
  expect(of(refusing('registrationDetails'), 150)).toMatchObject({ boundBy: 'reports', seconds: 293 });
  expect(
    of(
      answering.filter(({ evidence }) => evidence !== 'mailboxPermissions'),
      1000,
    ).seconds,
  ).toBeLessThan(20);
});

it('counts what a larger tenant asks more', () => {
  const requests = [15, 150, 1500].map(
    (accounts) => expectedCost(answering, { accounts, devices: undefined }).requests,
  );
  expect(requests).toEqual(requests.toSorted((a, b) => a - b));
  expect(requests[2]).toBeGreaterThan(5 * (requests[0] ?? 0));
});
