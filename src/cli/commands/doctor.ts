import { probeCollectors } from '../../sources/probe/probe.ts';
import { systemClock } from '../../model/clock.ts';
import { readSettings } from '../../audit/council/settings.ts';
import { connect } from '../../audit/connect.ts';
import { describeExamination } from '../doctor/describe-examination.ts';
import { examine, type Examination } from '../../audit/doctor/examine.ts';
import { needsMending } from '../../audit/doctor/needs-mending.ts';
import { practiceGround } from '../practice/practice-ground.ts';
import { BeadleError } from '../../model/error.ts';
import { whileNotInterrupted } from '../interrupt.ts';
import { reportError } from '../report-error.ts';
import { loadStandards } from '../../audit/standards.ts';
import { defaultConfig, type Command } from './command-options.ts';

export interface DoctorCommand {
  readonly config: string | undefined;
  readonly policy: string | undefined;
}

/**
 * `beadle doctor`: whether an audit would work, and what it would leave unknown. It ends with 0 where nothing is missing that
 * a provider can mend, with 1 where a permission, a consent or a role is, or where Exchange gives no answer, and with 2
 * where it could not look.
 */
export const doctor: Command<DoctorCommand> = async (options, terminal) => {
  const settings = await readSettings(options.config ?? defaultConfig, process.env);
  const standards = await loadStandards(
    options.policy ?? settings.policy,
    options.policy === undefined ? settings.folder : process.cwd(),
  );
  const { signIn, secrets, tenant: tenantId } = settings;
  const practice = practiceGround();
  const ask = async (signal: AbortSignal): Promise<Examination> => {
    const elsewhere = await practice.elsewhere(settings);
    const connection = await connect(
      { signIn, secrets, tenantId, ...(elsewhere === undefined ? {} : { elsewhere }) },
      { clock: systemClock, signal, showCode: terminal.error },
    );
    try {
      const probing = await probeCollectors(connection.reader);
      return examine(connection, {
        settings,
        standards,
        now: systemClock(),
        probing,
        environment: process.env,
      });
    } finally {
      connection.close();
    }
  };
  try {
    const found = await whileNotInterrupted(ask);
    terminal.result(terminal.json ? JSON.stringify(found) : describeExamination(found, terminal.colour));
    return needsMending(found) ? 1 : 0;
  } catch (error) {
    // The sign-in is refused then, and who gives the consent mends it as any other permission.
    if (!(error instanceof BeadleError) || error.code !== 'CONSENT_MISSING') throw error;
    reportError(error, terminal, false);
    return 1;
  } finally {
    await practice.close();
  }
};
