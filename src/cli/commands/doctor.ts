import { probeCollectors } from '../../sources/probe/probe.ts';
import { systemClock } from '../../model/clock.ts';
import { readSettings } from '../../audit/council/settings.ts';
import { connect } from '../../audit/connect.ts';
import { describeExamination } from '../doctor/describe.ts';
import { examine } from '../../audit/doctor/examine.ts';
import { somethingOpen } from '../exit-code.ts';
import { whileNotInterrupted } from '../interrupt.ts';
import { loadStandards } from '../../audit/standards.ts';
import { defaultConfig, type Command } from './options.ts';

export interface DoctorCommand {
  readonly config: string | undefined;
  readonly policy: string | undefined;
}

/** `beadle doctor`: whether an audit would work, and what it would leave unknown. */
export const doctor: Command<DoctorCommand> = async (options, terminal) => {
  const settings = await readSettings(options.config ?? defaultConfig, process.env);
  const standards = await loadStandards(
    options.policy ?? settings.policy,
    options.policy === undefined ? settings.folder : process.cwd(),
  );
  const { signIn, secrets, tenant: tenantId } = settings;
  const found = await whileNotInterrupted(async (signal) => {
    const connection = await connect(
      { signIn, secrets, tenantId },
      { clock: systemClock, signal, showCode: terminal.error },
    );
    try {
      const probing = await probeCollectors(connection.reader);
      return examine(connection, { settings, standards, now: systemClock(), probing });
    } finally {
      connection.close();
    }
  });
  terminal.result(terminal.json ? JSON.stringify(found) : describeExamination(found, terminal.colour));
  return found.lacks.length === 0 && found.exchange === 'works' ? 0 : somethingOpen;
};
