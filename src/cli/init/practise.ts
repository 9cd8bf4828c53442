import { dirname, resolve } from 'node:path';
import { doctor } from '../commands/doctor.ts';
import type { Terminal } from '../terminal.ts';
import { tellSetUp } from './tell-set-up.ts';
import { writeMissing } from './write-set-up.ts';

interface Practice {
  /** Path of `beadle.yaml`. */
  readonly config: string;
  readonly fleet: boolean;
  readonly doctor: boolean | undefined;
}

/** `beadle init --practice`: files of a fictional council, or of a fleet of them, to try every command on. */
export async function practise(
  { config, fleet, doctor: wantsDoctor }: Practice,
  id: string,
  terminal: Terminal,
): Promise<number> {
  const [{ practiceFiles, practiceFleetFiles }, { fictionalCouncil }] = await Promise.all([
    import('./practice-files.ts'),
    import('../practice/fictional.ts'),
  ]);
  const files = fleet
    ? practiceFleetFiles(resolve('.'))
    : practiceFiles(fictionalCouncil(id === '' ? 'exampleton' : id, 'USAGE'), dirname(config));
  tellSetUp(await writeMissing(files), undefined, terminal);
  if (!terminal.json)
    terminal.result(
      fleet
        ? 'Practise: beadle fleet run, beadle fleet status, beadle fleet todo'
        : 'Practise: beadle doctor, beadle audit, beadle diff, beadle purge ... Nothing of it leaves this computer.',
    );
  if (fleet || wantsDoctor === false) return 0;
  return doctor({ config, policy: undefined }, terminal);
}
