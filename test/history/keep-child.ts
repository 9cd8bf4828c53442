import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { openHistory } from '../../src/audit/history-file.ts';
import { runFile } from '../../src/audit/run-files.ts';
import { writeRunFolder } from '../../src/audit/run-folder.ts';
import { recordOf } from '../../src/store/record-of.ts';
import { sha256 } from '../../src/store/run-record.ts';
import { runJson } from '../report/files.ts';
import { sampleRun } from '../report/sample-run.ts';

/** What the test tells the process. */
export const Orders = z.object({
  parent: z.string(),
  history: z.string(),
  /** Moments at which the runs were judged, ISO 8601. */
  judgedAt: z.array(z.string()),
  /** It dies by this signal, or stands still until it is woken. */
  by: z.enum(['SIGKILL', 'SIGSTOP']).default('SIGKILL'),
  /** While the last of them is kept. */
  dieAt: z.enum(['never', 'before the folder', 'between folder and record', 'after both']),
});
export type Orders = z.input<typeof Orders>;

const { parent, history: file, judgedAt, dieAt, by } = Orders.parse(JSON.parse(readFileSync(0, 'utf8')));
const die = (moment: Orders['dieAt'], judged: string): void => {
  if (dieAt === moment && judged === judgedAt.at(-1)) process.kill(process.pid, by);
};

const history = await openHistory(file);
for (const moment of judgedAt) {
  const run = sampleRun({ judgedAt: moment });
  const text = runJson(run);
  await writeRunFolder([{ path: runFile, data: text }], {
    parent,
    at: new Date(moment),
    signal: new AbortController().signal,
    commit: (settle) =>
      history.record(recordOf(run, sha256(text)), async () => {
        die('before the folder', moment);
        const settled = await settle();
        die('between folder and record', moment);
        return settled;
      }),
  });
  die('after both', moment);
}
await history.close();
