// Generated from the files of src/facts/tenant by `npm run generate`. Do not edit.
import { accountSwitches } from '../tenant/account-switches.ts';
import { appSwitches } from '../tenant/app-switches.ts';
import { deviceSwitches } from '../tenant/device-switches.ts';
import { domainSwitches } from '../tenant/domain-switches.ts';
import { fileSwitches } from '../tenant/file-switches.ts';
import { mailSwitches } from '../tenant/mail-switches.ts';
import { openTeamsSwitches } from '../tenant/open-teams.ts';
import { passwordSwitches } from '../tenant/password-switches.ts';
import { planSwitches } from '../tenant/plan-switches.ts';
import { recordSwitches } from '../tenant/record-switches.ts';
import { rightsSwitches } from '../tenant/rights-switches.ts';
import { signInSwitches } from '../tenant/sign-in-switches.ts';

/** Facts of the tenant that stand in the file of the step that they are read from. */
export const tenantSwitches = {
  ...accountSwitches,
  ...appSwitches,
  ...deviceSwitches,
  ...domainSwitches,
  ...fileSwitches,
  ...mailSwitches,
  ...openTeamsSwitches,
  ...passwordSwitches,
  ...planSwitches,
  ...recordSwitches,
  ...rightsSwitches,
  ...signInSwitches,
};
