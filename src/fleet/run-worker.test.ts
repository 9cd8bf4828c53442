import { expect, it } from 'vitest';
import type { JobQueue } from '../store/job-queue.ts';
import { runWorker, type WorkerRun } from './run-worker.ts';

const nothing = (): void => undefined;

/** A queue with one job, of a council that no fleet file names. */
function queueOf(done: string[], schedule: JobQueue['schedule']): JobQueue {
  return {
    schedule,
    send: () => Promise.resolve(0),
    work: async (_, handle) => {
      const { signal } = new AbortController();
      const job = {
        council: 'stranger',
        attempt: 0,
        askedAt: '2026-11-30T02:10:00.000Z',
        isLast: true,
        signal,
      };
      await handle(job).catch(() => done.push('failed'));
    },
    isEmpty: () => Promise.resolve(true),
    stop: () => Promise.resolve(void done.push('stopped')),
  };
}

function worker(queue: JobQueue, trouble: (text: string) => void): WorkerRun {
  return {
    queue,
    concurrency: 1,
    drain: true,
    signal: new AbortController().signal,
    memory: {} as WorkerRun['memory'],
    tools: { fleet: { file: '/srv/fleet.yaml', councils: [] } } as unknown as WorkerRun['tools'],
    watch: { began: nothing, says: nothing, ended: nothing, postponed: nothing, trouble },
  };
}

it('tells of a job for a council that its fleet file does not name', async () => {
  const [done, told]: [string[], string[]] = [[], []];
  await runWorker(
    worker(
      queueOf(done, () => Promise.resolve()),
      (text) => told.push(text),
    ),
  );
  expect(told).toEqual([expect.stringContaining('"stranger", which /srv/fleet.yaml does not name')]);
  expect(done).toEqual(['failed', 'stopped']);
});

it('stops the queue, without which the process would never end, where a time is none', async () => {
  const done: string[] = [];
  const queue = queueOf(done, () => Promise.reject(new Error('"cron: 99 2 * * *" names no time')));
  await expect(runWorker(worker(queue, nothing))).rejects.toThrow('names no time');
  expect(done).toEqual(['stopped']);
});
