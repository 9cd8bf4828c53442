import type { Family, RequestRecord } from '../../../fixtures/simulator/record.ts';
import { resourceUnits } from '../../../fixtures/simulator/throttle/cost.ts';
import { limitOf } from '../../../fixtures/simulator/throttle/limits.ts';

/** What no client could do better, from the reads themselves. Nothing of the scheduler's code is used here. */
export interface Bound {
  /**
   * HTTP requests: full batches of 20 for what may be batched, of 10 for a cmdlet that asks about one mailbox after the
   * other, one each for the rest.
   */
  readonly requests: number;
  /** Milliseconds, and what they are spent on. */
  readonly wallMs: number;
  readonly because: string;
}

const batchSize = 20;
const cmdletBatchSize = 10;
const neverBatched: ReadonlySet<string> = new Set(['conditional-access', 'exchange']);

/** A cmdlet names the mailbox that it asks about in its body, and so the address alone does not tell two questions apart. */
const aboutOf = ({ cmdlet, subject }: RequestRecord): string => (cmdlet === undefined ? '' : (subject ?? ''));

/** Reads as such: inner requests of batches and requests by themselves, each question once. */
export const readsIn = (records: readonly RequestRecord[]): RequestRecord[] => [
  ...new Map(
    records
      .filter(({ service, path }) => service !== 'login' && !path.endsWith('/$batch'))
      .map((record) => [
        `${record.method} ${record.url.replace(/^https:\/\/[^/]+/, '')} ${record.cmdlet ?? ''} ${aboutOf(record)}`,
        record,
      ]),
  ).values(),
];

/** About one mailbox of many. */
const isPacked = (one: RequestRecord): boolean => aboutOf(one) !== '' && !isFurtherPage(one);

const isFurtherPage = ({ url }: RequestRecord): boolean => /skiptoken/i.test(url);

const fewestRequests = (reads: readonly RequestRecord[]): number => {
  const isAlone = (one: RequestRecord): boolean =>
    (neverBatched.has(one.family ?? '') && !isPacked(one)) || isFurtherPage(one);
  const alone = reads.filter(isAlone);
  const batched = reads.filter((one) => !isAlone(one) && !isPacked(one));
  // A batch holds requests of one version only, and one of Exchange calls of one cmdlet.
  const versions = [...Map.groupBy(batched, ({ path }) => path.split('/')[1] ?? '').values()];
  const cmdlets = [...Map.groupBy(reads.filter(isPacked), ({ cmdlet }) => cmdlet).values()];
  return [
    ...versions.map((one) => Math.ceil(one.length / batchSize)),
    ...cmdlets.map((one) => Math.ceil(one.length / cmdletBatchSize)),
  ].reduce((sum, count) => sum + count, alone.length);
};

const costOf = (read: RequestRecord): number => {
  if (read.family !== 'identity') return 1;
  const url = new URL(read.url, 'https://graph.microsoft.com');
  return resourceUnits(read.path.replace(/^\/(v1\.0|beta)/, ''), url.searchParams);
};

/** A full bucket goes at once; the rest as fast as it refills. */
const limitMs = (reads: readonly RequestRecord[], family: Family, users: number): number => {
  const limit = limitOf(family, users);
  if (limit === undefined) return 0;
  const cost = reads.filter((one) => one.family === family).reduce((sum, one) => sum + costOf(one), 0);
  return (Math.max(0, cost - limit.capacity) / limit.capacity) * limit.windowMs;
};

/** Pages of one list come one after the other. */
const longestList = (reads: readonly RequestRecord[], latency: number): number => {
  const pages = Map.groupBy(
    reads.filter(({ service }) => service === 'graph'),
    ({ path, family }) => `${path} ${family ?? ''}`,
  );
  return Math.max(0, ...[...pages.values()].map((list) => list.length)) * latency;
};

export interface Scene {
  readonly users: number;
  /** Milliseconds. */
  readonly latency: { readonly graph: number; readonly exchange: number };
  /** Whether Exchange answers the parts of a batch together; in turn otherwise. */
  readonly cmdletsTogether?: boolean;
}

/** Five requests of Exchange at a time (no number is published; our own ceiling). */
const exchangeMs = (reads: readonly RequestRecord[], { latency, cmdletsTogether }: Scene): number => {
  const cmdlets = reads.filter(({ service }) => service === 'exchange');
  const count = cmdletsTogether === true ? fewestRequests(cmdlets) : cmdlets.length;
  return Math.ceil(count / 5) * latency.exchange;
};

/**
 * The longest of: what each published limit takes (devices are known only after the plans and a first list of them); the accounts, page after page, with one read for each of them after
 * the last page; the policies with the groups that they name; and Exchange.
 */
export const boundOf = (records: readonly RequestRecord[], scene: Scene): Bound => {
  const { users, latency } = scene;
  const reads = readsIn(records);
  const of = (pattern: RegExp): number => reads.filter(({ path }) => pattern.test(path)).length;
  const families: readonly Family[] = [
    'identity',
    'conditional-access',
    'reports',
    'sign-in-activity',
    'intune-devices',
    'intune-config',
  ];
  const candidates: readonly (readonly [string, number])[] = [
    ...families.map(
      (family) =>
        [
          `limit of ${family}`,
          limitMs(reads, family, users) + latency.graph * (family === 'intune-devices' ? 3 : 1),
        ] as const,
    ),
    ['accounts, then each of them', (of(/^\/v1\.0\/users$/) + 1) * latency.graph],
    ['longest list', longestList(reads, latency.graph)],
    ['policies, then their groups', (of(/\/transitiveMembers$/) > 0 ? 3 : 1) * latency.graph],
    ['Exchange, five requests at a time', exchangeMs(reads, scene)],
  ];
  const [because, wallMs] = candidates.reduce((most, one) => (one[1] > most[1] ? one : most));
  return { requests: fewestRequests(reads), wallMs, because };
};
