// Generated from the files of src/facts/tenant by `npm run generate`. Do not edit.
import { openTeamsSwitches } from '../tenant/open-teams.ts';

/** Facts of the tenant that stand in the file of the step that they are read from. */
export const tenantSwitches = {
  ...openTeamsSwitches,
};
