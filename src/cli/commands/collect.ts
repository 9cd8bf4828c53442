import { dirname, join, resolve } from 'node:path';
import { systemClock } from '../../model/clock.ts';
import { digestKey } from '../../audit/council/digest-key.ts';
import { readSettings } from '../../audit/council/settings.ts';
import { goOnOrAnew, whileNotInterrupted } from '../interrupt.ts';
import { journalFolder } from '../../audit/journals.ts';
import { practiceGround } from '../practice/practice-ground.ts';
import { progressOn } from '../progress/progress.ts';
import { readTenant } from '../../audit/read-tenant.ts';
import { assertWritable } from '../../audit/run-folder.ts';
import { whatWasRead } from '../what-was-read.ts';
import { defaultConfig, type Command } from './command-options.ts';

export interface CollectCommand {
  readonly config: string | undefined;
  /** Undefined: beside the settings. */
  readonly to: string | undefined;
  readonly resume: boolean;
}

/** `beadle collect`: the evidence alone, as a snapshot file. */
export const collect: Command<CollectCommand> = async (options, terminal) => {
  const settings = await readSettings(options.config ?? defaultConfig, process.env);
  const { folder, inputs, signIn, secrets, switchedOff } = settings;
  const path = options.to === undefined ? join(folder, 'snapshot.json') : resolve(options.to);
  await assertWritable(dirname(path));
  const progress = await progressOn(terminal);
  const practice = practiceGround();
  const read = async (signal: AbortSignal) => {
    const elsewhere = await practice.elsewhere(settings);
    const collection = await readTenant({
      access: {
        signIn,
        secrets,
        tenantId: settings.tenant,
        warnings: settings.warnings,
        ...(elsewhere === undefined ? {} : { elsewhere }),
      },
      ...(elsewhere === undefined ? {} : { source: 'simulator' as const }),
      inputs,
      switchedOff,
      digestKey: await digestKey(folder),
      journal: await journalFolder(folder, { resume: options.resume, now: systemClock() }),
      clock: systemClock,
      signal,
      teller: terminal,
      progress,
    });
    await progress.step('Write the snapshot', () => collection.writeTo(path));
    await collection.discard();
    return collection.reads;
  };
  try {
    const reads = await whileNotInterrupted(read, goOnOrAnew);
    terminal.result(whatWasRead(path, reads, terminal));
    return 0;
  } finally {
    await practice.close();
  }
};
