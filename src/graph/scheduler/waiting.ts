import type { Entry, Job } from './job.ts';

/** Entries that travel the same way: of one family, alone or in batches to one address. In the order of arrival. */
export interface Lane {
  readonly family: Job['family'];
  readonly batch: string | undefined;
  readonly entries: Set<Entry>;
}

export interface Waiting {
  readonly add: (entry: Entry) => void;
  readonly remove: (entry: Entry) => void;
  readonly lanes: () => Iterable<Lane>;
  readonly all: () => Entry[];
  readonly size: () => number;
}

/**
 * Behind what was asked earlier, and before what was asked later: what is asked again after a throttled answer does not
 * lose its place, so that a deadline cuts off what a collector asked last.
 */
const insert = (entries: Set<Entry>, entry: Entry): void => {
  const isRetried = entry.tries.throttled + entry.tries.faults > 0;
  const later = isRetried ? [...entries].filter(({ id }) => Number(id) > Number(entry.id)) : [];
  for (const one of later) entries.delete(one);
  entries.add(entry);
  for (const one of later) entries.add(one);
};

export const makeWaiting = (): Waiting => {
  const lanes = new Map<string, Lane>();
  const laneOf = ({ job }: Entry): Lane => {
    const batch = job.inBatch?.to;
    const key = `${job.family} ${batch ?? ''}`;
    const lane = lanes.get(key) ?? { family: job.family, batch, entries: new Set<Entry>() };
    lanes.set(key, lane);
    return lane;
  };
  return {
    add: (entry) => insert(laneOf(entry).entries, entry),
    remove: (entry) => laneOf(entry).entries.delete(entry),
    lanes: () => lanes.values(),
    all: () => [...lanes.values()].flatMap((lane) => [...lane.entries]),
    size: () => [...lanes.values()].reduce((sum, lane) => sum + lane.entries.size, 0),
  };
};
