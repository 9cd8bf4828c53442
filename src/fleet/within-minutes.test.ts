import { expect, it } from 'vitest';
import { withinMinutes } from './within-minutes.ts';

const reason = new Error('stopped');

it.each(['before it began', 'while it went on'])('stops work that was stopped %s', async (when) => {
  const stop = new AbortController();
  if (when === 'before it began') stop.abort(reason);
  const ended = withinMinutes(
    10,
    { signal: stop.signal, graceMs: 1 },
    (signal) =>
      new Promise((_resolve, reject) => {
        if (signal.aborted) reject(signal.reason as Error);
        else signal.addEventListener('abort', () => reject(signal.reason as Error));
      }),
  );
  stop.abort(reason);
  await expect(ended).rejects.toBe(reason);
});

it('leaves work to its fate that takes no notice', async () => {
  const signal = AbortSignal.abort(reason);
  await expect(withinMinutes(10, { signal, graceMs: 1 }, () => new Promise(() => undefined))).rejects.toBe(
    reason,
  );
});

it('says what took too long', async () => {
  const ended = withinMinutes(
    0.0001,
    { signal: new AbortController().signal, graceMs: 1 },
    () => new Promise(() => undefined),
  );
  await expect(ended).rejects.toThrow('The audit took longer than 0.0001 minutes');
});
