import { choose, cmdletsAtOnce, groupsInOrder } from './choose.ts';
import { batchSize } from './families.ts';
import { throttledTooLong } from './give-up.ts';
import type { Limits } from './limits.ts';
import { cmdletsLeaveAt, leavesAt, leavesRoom } from './patience.ts';
import type { Sender } from './sender.ts';
import { makeTellWait } from './tell-wait.ts';
import type { OnEvent } from './events.ts';
import type { Lane, Waiting } from './waiting.ts';

export interface Departing {
  readonly waiting: Waiting;
  readonly limits: Limits;
  readonly sender: Sender;
  readonly tell: OnEvent;
}

/** Sends all that may go now. @returns when to look again (ms, by `time.now`); `Infinity` = after some answer */
export type Depart = (now: number, deadline: number) => number;

const sizeOf = (lanes: readonly Lane[]): number => lanes.reduce((sum, lane) => sum + lane.entries.size, 0);

export function makeDepartures({ waiting, limits, sender, tell }: Departing): Depart {
  const tellWait = makeTellWait(tell, limits);

  function single(lane: Lane, now: number): number {
    const free = limits.gate(lane.family).atOnce() - sender.aloneOf(lane.family);
    if (free <= 0) return Infinity;
    const choice = choose([lane], limits, { now, most: free });
    choice.entries.forEach(sender.alone);
    return choice.nextAt;
  }

  function graphBatches(lanes: readonly Lane[], now: number): number {
    for (;;) {
      const most = limits.batches.atOnce();
      const free = most - sender.batches('graph');
      if (free <= 0) return Infinity;
      const choice = choose(lanes, limits, { now });
      if (leavesRoom(choice.entries, { free, most })) return Infinity;
      const surroundings = { lanes, underWay: sender.underWay(), lastBatch: sender.lastBatch() };
      const ripe = leavesAt(choice.entries, surroundings);
      if (choice.entries.length < batchSize && (choice.entries.length === 0 || ripe > now))
        return Math.min(ripe, choice.nextAt);
      sender.batch(choice.entries);
    }
  }

  /**
   * Batches of cmdlets share their places with single ones. While such wait, short answers teach how many Exchange takes
   * before long ones take the places, and one place is left to them.
   */
  function cmdletBatches(lanes: readonly Lane[], now: number): number {
    const isSingleWaiting = [...waiting.lanes()].some(
      ({ family, batch, entries }) => family === 'exchange' && batch === undefined && entries.size > 0,
    );
    for (;;) {
      const width = limits.gate('exchange').atOnce();
      const isLearning = isSingleWaiting && width < limits.gate('exchange').mostAtOnce();
      const most = isSingleWaiting ? width - 1 : width;
      if (isLearning || sender.aloneOf('exchange') >= width || sender.batches('cmdlets') >= most)
        return Infinity;
      const { entries, nextAt } = choose(lanes, limits, { now, most: cmdletsAtOnce(sizeOf(lanes), width) });
      const ripe = cmdletsLeaveAt(entries);
      if (entries.length === 0 || ripe > now) return Math.min(ripe, nextAt);
      const [only, second] = entries;
      if (only !== undefined && second === undefined) sender.alone(only);
      else sender.batch(entries);
    }
  }

  /** Nothing of a family that Microsoft asked to wait past the end of the run can be answered in it. */
  function giveUpPaused(lane: Lane, now: number, deadline: number): boolean {
    const paused = limits.gate(lane.family).pausedUntil();
    if (paused <= deadline) return false;
    for (const entry of lane.entries) {
      waiting.remove(entry);
      entry.fail(throttledTooLong(entry.job, Math.round((paused - now) / 1000)));
    }
    return true;
  }

  return (now, deadline) => {
    let next = Infinity;
    const look = (lanes: readonly Lane[], at: number): void => {
      if (lanes[0] !== undefined) tellWait(lanes[0].family, at, now);
      next = Math.min(next, at);
    };
    const open = [...waiting.lanes()].filter(
      (lane) => lane.entries.size > 0 && !giveUpPaused(lane, now, deadline),
    );
    const { cmdlets = [], graph = [] } = Object.groupBy(
      open.filter(({ batch }) => batch !== undefined),
      ({ family }) => (family === 'exchange' ? 'cmdlets' : 'graph'),
    );
    for (const lanes of Map.groupBy(cmdlets, ({ batch }) => batch).values())
      look(lanes, cmdletBatches(lanes, now));
    for (const lane of open) if (lane.batch === undefined) look([lane], single(lane, now));
    const groups = [...Map.groupBy(graph, ({ batch }) => batch).values()];
    for (const lanes of groupsInOrder(groups, limits, now)) look(lanes, graphBatches(lanes, now));
    return next;
  };
}
