import { expect, it } from 'vitest';
import { whileOurs } from './job-signal.ts';

it.each(['before', 'after'])('tells of a job lost %s it is looked at that another worker has it', (when) => {
  const job = new AbortController();
  const lose = () => job.abort(new Error('job 1 is no longer active'));
  if (when === 'before') lose();
  const ours = whileOurs(job.signal, 4200);
  expect(ours.aborted).toBe(when === 'before');
  lose();
  expect(ours.reason).toMatchObject({ code: 'AUDIT_RUNNING' });
});

it('tells of a job that ran for too long what happened, and does not say that another has it', () => {
  const job = new AbortController();
  const ours = whileOurs(job.signal, 4200);
  job.abort();
  expect(ours.reason).toMatchObject({ code: 'CANCELLED' });
  expect(String((ours.reason as Error).message)).toContain('70 minutes');
});
