import { batchSize, budgets, cmdletBatch } from '../../graph/scheduler/families.ts';
import { resourceUnits } from '../../graph/scheduler/cost.ts';
import type { Family } from '../../graph/reader.ts';
import { isAskedOnce, type Read } from '../declare/reads.ts';
import { collectors } from '../generated/collector-registry.ts';
import { distinct } from './ask-cheaply.ts';
import type { Probe } from './probe.ts';

/** What a tenant holds, as far as it was counted. */
export interface Counted {
  readonly accounts: number;
  /** Devices of the directory; undefined when they could not be counted. */
  readonly devices: number | undefined;
}

/** What an audit of this tenant is expected to ask. */
export interface ExpectedCost {
  /** HTTP requests; a batch is one. */
  readonly requests: number;
  /** Seconds, at the quickest that Microsoft's limits allow. */
  readonly seconds: number;
  /** The limit that it waits for most. */
  readonly boundBy: Family;
}

/** Milliseconds for one cmdlet and for one request of Graph: assumed, and a little more than a near data centre takes. */
const latency = { cmdlet: 250, graph: 60 };
const pageSize = 999;

/** How often one read is asked; about one object each where nobody counted them. */
function timesOf(read: Exclude<Read, { service: 'dns' }>, { accounts, devices = accounts }: Counted): number {
  if (read.service === 'exchange') {
    if (!isAskedOnce(read)) return 'Identity' in read.parameters ? accounts : 1;
    return 'ResultSize' in read.parameters ? Math.ceil(accounts / 1000) : 1;
  }
  if (read.path.includes('{user-id}')) return accounts;
  if (read.path.includes('{managedDevice-id}')) return devices;
  return read.path === '/users' || read.path === '/devices' ? Math.ceil(accounts / pageSize) : 1;
}

/** Reads that stand in for another one that this tenant answers. */
const standIns: ReadonlySet<string> = new Set([
  // One computer at a time, where the list of all is refused; the second, only of those that are not clean.
  '/deviceManagement/managedDevices/{managedDevice-id}/windowsProtectionState',
  '/deviceManagement/managedDevices/{managedDevice-id}/windowsProtectionState/detectedMalwareState',
]);

/** Of a collector that is refused only its first question is asked; methods are asked where their report is not. */
function readsOf({ evidence, status }: Probe, probes: readonly Probe[]): readonly Read[] {
  const { requests } = collectors[evidence];
  if (status === 'refused') return requests.slice(0, 1);
  const report = probes.find((one) => one.evidence === 'registrationDetails');
  if (evidence === 'authenticationMethods' && report?.status === 'answers') return [];
  return distinct(requests).filter((read) => read.service !== 'graph' || !standIns.has(read.path));
}

/** How long (ms) the limits of a family make so much last, the first of it at once. */
function waitOf(family: Family, cost: number): number {
  const lasts = budgets[family].rates.map(({ count, ms }) => (Math.max(0, cost - count) / count) * ms);
  return Math.max(0, ...lasts);
}

/** How many requests of a limit may fill a batch: as many as it allows at once, where that is less than a batch. */
const burstOf = ({ count }: { readonly count: number }): number => (count < batchSize ? count : Infinity);

/**
 * How many requests an audit of this tenant is expected to send and how long it takes at the least, from what doctor's
 * cheap questions answered and from the number of accounts and devices. One mailbox for each account is assumed.
 */
export function expectedCost(probes: readonly Probe[], counted: Counted): ExpectedCost {
  const asked = probes
    .flatMap((probe) => readsOf(probe, probes))
    .filter((read) => read.service !== 'dns')
    .map((read) => ({ read, times: timesOf(read, counted) }));
  const cost = new Map<Family, number>();
  const add = (family: Family, units: number): void => void cost.set(family, (cost.get(family) ?? 0) + units);
  const batched = { 'v1.0': 0, beta: 0 };
  let alone = 0;
  let packed = 0;
  for (const { read, times } of asked)
    if (read.service === 'exchange') {
      add('exchange', times);
      if ('Identity' in read.parameters) packed += times;
      else alone += times;
    } else {
      add(read.family, read.family === 'identity' ? times * resourceUnits(read.path, read.query) : times);
      // What a small limit lets through drop by drop finds no company for a batch.
      const together = read.batch ? Math.min(times, ...budgets[read.family].rates.map(burstOf)) : 0;
      batched[read.api] += together;
      alone += times - together;
    }
  const requests =
    alone +
    Math.ceil(packed / cmdletBatch.most) +
    Math.ceil(batched['v1.0'] / batchSize) +
    Math.ceil(batched.beta / batchSize);
  const exchangeMs = Math.ceil((cost.get('exchange') ?? 0) / (budgets.exchange.upTo ?? 1)) * latency.cmdlet;
  const candidates = [...cost].map(
    ([family, units]) =>
      [family, family === 'exchange' ? exchangeMs : waitOf(family, units) + latency.graph] as const,
  );
  const [boundBy, ms] = candidates.reduce((most, one) => (one[1] > most[1] ? one : most), ['exchange', 0]);
  return { requests, seconds: Math.ceil(ms / 1000), boundBy };
}
