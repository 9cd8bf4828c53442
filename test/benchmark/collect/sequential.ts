import type { RequestRecord } from '../../../fixtures/simulator/record.ts';
import type { Stage } from './run.ts';

const fetchOf = (read: RequestRecord, { token }: Stage): Request => {
  if (read.service === 'exchange')
    return new Request(read.url, {
      method: 'POST',
      headers: { authorization: `Bearer ${token('exchange')}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        CmdletInput: {
          CmdletName: read.cmdlet,
          Parameters: read.subject === undefined ? {} : { Identity: read.subject },
        },
      }),
    });
  return new Request(new URL(read.url, 'https://graph.microsoft.com'), {
    headers: { authorization: `Bearer ${token('graph')}` },
  });
};

const waitFor = (response: Response): number => Number(response.headers.get('retry-after') ?? 1) * 1000;

/**
 * The client that one writes first: the same reads, one after the other, waiting when it is told to.
 * @returns milliseconds of the virtual clock
 */
export const sequentialMs = async (reads: readonly RequestRecord[], stage: Stage): Promise<number> => {
  const { time, simulator } = stage;
  const begun = time.now();
  const run = async (): Promise<void> => {
    for (const read of reads) {
      // A further page needs the link of the page before it, which belongs to another simulator: only its time counts.
      if (/skiptoken/i.test(read.url)) {
        await time.sleep(read.service === 'exchange' ? 250 : 60);
        continue;
      }
      for (;;) {
        const response = await simulator.handle(fetchOf(read, stage));
        await response.text();
        if (response.status !== 429) break;
        await time.sleep(waitFor(response));
      }
    }
  };
  await time.run(run());
  return time.now() - begun;
};
