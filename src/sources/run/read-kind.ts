import { faultOf } from '../../graph/fault.ts';
import { ReadFailure } from '../../graph/reader.ts';
import type { Cause } from '../../model/cause.ts';
import type { Finished } from '../../snapshot/journal-ends.ts';
import type { Journal } from '../../snapshot/journal.ts';
import type { EvidenceId } from '../kinds.ts';
import type { Collector } from '../declare/collector.ts';
import { boundReader } from './bound-reader.ts';
import type { Findings } from '../declare/context.ts';
import type { Addresses } from '../declare/minimise/address.ts';
import { isFinal, keptOf } from './resume.ts';
import type { CollectOptions, Progress } from './collect-options.ts';
import { runCollector } from './run-collector.ts';

/** What the reads of one run share. */
export interface Run {
  readonly options: CollectOptions;
  readonly journal: Journal;
  /** How each kind ended; every kind that a collector waits for is here before it starts. */
  readonly done: Map<EvidenceId, Finished>;
  readonly addresses: Addresses;
  /** Throws when the run was cancelled. */
  readonly check: () => void;
  /**
   * Something that this collector waits for was read in this run: what an interrupted run made of its older state may
   * be too little (a policy that was not read then names further groups).
   */
  readonly foundAnew: boolean;
  /** Reads the subscriptions, which decide between causes. @returns whether that was in this run */
  readonly plansAnew: () => Promise<boolean>;
}

const findingsOf = ({ journal, done }: Run): Findings => ({
  status: (id) => {
    const how = done.get(id);
    if (how === undefined) throw new TypeError(`${id} was used without being declared in needs or wants`);
    return how.status === 'collected' ? { status: 'collected' } : how;
  },
  items: async function* (id) {
    const how = done.get(id);
    if (how?.status !== 'collected') return;
    for (const line of journal.allLines(id, how.items)) yield JSON.parse(line) as never;
  },
});

const describe = (error: ReadFailure): string => {
  const facts = [
    error.status === undefined ? '' : `status ${String(error.status)}`,
    error.code === undefined || error.code === '' ? '' : `code ${error.code}`,
    error.requestId === undefined ? '' : `request ${error.requestId}`,
  ].filter((fact) => fact !== '' && !error.message.includes(fact));
  return facts.length === 0 ? error.message : `${error.message} (${facts.join(', ')})`;
};

/** Needed evidence that is missing makes this evidence missing, for the same cause. */
const assertNeeds = (it: Collector, findings: Findings): void => {
  for (const id of it.needs) {
    const status = findings.status(id);
    if (status.status === 'unavailable')
      throw new ReadFailure(status.cause, `It needs ${id}, which could not be read: ${status.detail}`);
  }
};

const ask = async (it: Collector, run: Run): Promise<Finished> => {
  const { options, journal, check, addresses } = run;
  const { clock, access, inputs, reader, onProgress } = options;
  const findings = findingsOf(run);
  assertNeeds(it, findings);
  check();
  onProgress?.({ evidence: it.id, state: 'reading', items: 0 });
  const kept = await keptOf(journal, it.id);
  let partial: { readonly cause: Cause; readonly detail: string } | undefined;
  const context = {
    ...findings,
    ...boundReader(reader, it.requests),
    addresses,
    dns: options.dns,
    inputs,
    access,
    now: clock,
    partly: (why: { readonly cause: Cause; readonly detail: string }): void => {
      partial ??= why;
    },
    alreadyHave: kept.subjects,
  };
  const tally = await runCollector(it, {
    journal,
    context,
    check,
    plansRead: async () => void (await run.plansAnew()),
    start: { items: kept.subjects.size, unavailable: kept.unavailable },
    progress: ({ items }) => {
      if (items % 100 === 0) onProgress?.({ evidence: it.id, state: 'reading', items });
    },
  });
  const at = clock().toISOString();
  return { status: 'collected', at, ...tally, ...(partial === undefined ? {} : { partial }) };
};

const endOf = (it: Collector, how: Finished): Progress =>
  how.status === 'collected'
    ? { evidence: it.id, state: 'collected', items: how.items, unavailable: how.unavailable }
    : { evidence: it.id, state: 'unavailable', items: 0, cause: how.cause };

/**
 * Brings one evidence kind to its end, by the journal of an interrupted run or by asking, and notes it in `run.done`.
 * @returns whether it was asked in this run
 * @throws BeadleError CANCELLED, OUTPUT_UNWRITABLE; any other error costs this kind alone
 */
export const readEvidence = async (it: Collector, run: Run): Promise<boolean> => {
  const { journal, options, done } = run;
  const { clock } = options;
  const before = journal.finished(it.id);
  const isOff = options.switchedOff?.includes(it.id) === true;
  const mayChange = it.licence !== undefined && before?.status === 'unavailable';
  const isStale = run.foundAnew || (mayChange && (await run.plansAnew()));
  let how = !isOff && !isStale && isFinal(before) ? before : undefined;
  try {
    if (isOff) throw new ReadFailure('switched-off', 'Switched off in the configuration.');
    how ??= await ask(it, run);
  } catch (error) {
    if (options.signal?.aborted === true) run.check();
    const failure = faultOf(it.id, error);
    if (!(failure instanceof ReadFailure)) throw failure;
    how = { status: 'unavailable', at: clock().toISOString(), cause: failure.why, detail: describe(failure) };
  }
  if (how !== before) journal.finish(it.id, how);
  done.set(it.id, how);
  options.onProgress?.(endOf(it, how));
  return how !== before;
};
