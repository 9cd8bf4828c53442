import { rename } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { systemCode } from './unwritable.ts';

/** A report that is open in Word, or a virus scanner, holds a file for a moment on Windows. */
const held = new Set(['EPERM', 'EBUSY', 'EACCES']);
const waits = [20, 50, 100, 200, 400, 800];

/** Renames, trying again while another program holds the target. */
export async function renameHeld(
  from: string,
  to: string,
  act: (from: string, to: string) => Promise<void> = rename,
): Promise<void> {
  for (const wait of waits) {
    try {
      return await act(from, to);
    } catch (error) {
      if (!held.has(systemCode(error))) throw error;
      await setTimeout(wait);
    }
  }
  await act(from, to);
}
