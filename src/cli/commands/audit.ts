import { auditCouncil } from '../../audit/audit-council.ts';
import { systemClock } from '../../model/clock.ts';
import { snapshotTask, tenantTask, type AuditTask } from '../audit/audit-task.ts';
import { openReport } from '../audit/open-report.ts';
import { printable } from '../../model/printable.ts';
import { collectLargeHeap } from '../audit/let-go.ts';
import { prepareShortRun } from '../audit/short-run.ts';
import { tellResult } from '../audit/tell-result.ts';
import { goOnOrAnew, whileNotInterrupted } from '../interrupt.ts';
import { practiceGround } from '../practice/practice-ground.ts';
import { progressOn } from '../progress/progress.ts';
import type { Terminal } from '../terminal.ts';
import type { Command } from './command-options.ts';

export interface AuditCommand {
  readonly config: string | undefined;
  readonly policy: string | undefined;
  readonly output: string | undefined;
  readonly snapshot: string | undefined;
  readonly resume: boolean;
  readonly open: boolean;
}

async function run(
  { audit: task, store, warnings = [] }: AuditTask,
  { open, snapshot }: Pick<AuditCommand, 'open' | 'snapshot'>,
  terminal: Terminal,
): Promise<number> {
  for (const warning of warnings) terminal.note(printable(warning));
  const progress = await progressOn(terminal);
  try {
    return await whileNotInterrupted(
      async (signal) => {
        const ports = {
          progress,
          teller: terminal,
          clock: systemClock,
          store,
          signal,
          letGo: collectLargeHeap,
        };
        const audited = await auditCouncil(task, ports);
        tellResult(audited, terminal);
        if (open) await openReport(audited.place, terminal);
        return audited.code;
      },
      snapshot === undefined ? goOnOrAnew : undefined,
    );
  } finally {
    await store.close();
  }
}

/** `beadle audit`: from a tenant, or from a saved snapshot, to a folder of reports. */
export const audit: Command<AuditCommand> = async (options, terminal) => {
  const practice = practiceGround();
  if (options.snapshot !== undefined) await prepareShortRun(options.snapshot);
  try {
    const task = await (options.snapshot === undefined
      ? tenantTask(options, practice)
      : snapshotTask(options, options.snapshot));
    return await run(task, options, terminal);
  } finally {
    await practice.close();
  }
};
