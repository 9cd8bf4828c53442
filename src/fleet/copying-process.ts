import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Parcel, Receipt } from './deliver-child.ts';

function rest(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
}

function wake(child: ChildProcess): ChildProcess {
  child.ref();
  child.channel?.ref();
  return child;
}

async function receiptOf(child: ChildProcess, parcel: Parcel, signal: AbortSignal): Promise<Receipt> {
  const over = new AbortController();
  const listening = { signal: AbortSignal.any([signal, over.signal]) };
  try {
    const answered = once(child, 'message', listening) as Promise<[Receipt]>;
    const gone = once(child, 'exit', listening).then((): never => {
      throw new Error('the process that copies was ended from outside');
    });
    // A process that had no room for the channel has none, and tells by an error what it lacked.
    if (child.connected) child.send(parcel);
    return (await Promise.race([answered, gone]))[0];
  } catch (error) {
    throw signal.aborted ? signal.reason : error;
  } finally {
    over.abort();
  }
}

/**
 * Processes that run a program which answers parcels with receipts, started as they are needed. One that answered waits for
 * the next parcel, and keeps nobody from ending; one that did not when the signal was aborted is killed.
 * @throws the reason of the signal; an error of the system with `syscall` where no process can be started
 */
export function copyingProcesses(program: string) {
  const idle: ChildProcess[] = [];
  // None of the options of this process: a debugger, or less room for new objects, is not the other's.
  const start = (): ChildProcess => {
    const child = fork(program, { execArgv: [], stdio: 'ignore' });
    // Who waits for a receipt hears of it; what still comes after that must not end this process.
    return child.on('error', () => undefined);
  };
  const next = (): ChildProcess => {
    const waiting = idle.pop();
    if (waiting === undefined) return start();
    return waiting.connected ? wake(waiting) : next();
  };
  return async (parcel: Parcel, signal: AbortSignal): Promise<Receipt> => {
    const child = next();
    try {
      const receipt = await receiptOf(child, parcel, signal);
      idle.push(child);
      return receipt;
    } catch (error) {
      child.kill('SIGKILL');
      throw error;
    } finally {
      rest(child);
    }
  };
}
