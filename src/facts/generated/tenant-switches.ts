// Generated from the files of src/facts/tenant by `npm run generate`. Do not edit.
import { appSwitches } from '../tenant/app-switches.ts';
import { deviceSwitches } from '../tenant/device-switches.ts';
import { fileSwitches } from '../tenant/file-switches.ts';
import { mailSwitches } from '../tenant/mail-switches.ts';
import { openTeamsSwitches } from '../tenant/open-teams.ts';
import { passwordSwitches } from '../tenant/password-switches.ts';
import { recordSwitches } from '../tenant/record-switches.ts';

/** Facts of the tenant that stand in the file of the step that they are read from. */
export const tenantSwitches = {
  ...appSwitches,
  ...deviceSwitches,
  ...fileSwitches,
  ...mailSwitches,
  ...openTeamsSwitches,
  ...passwordSwitches,
  ...recordSwitches,
};
