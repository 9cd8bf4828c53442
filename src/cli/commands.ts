import type { Argv } from 'yargs';
import { auditCommands } from './commands-audit.ts';
import { authoringCommands, practiceCommands } from './commands-authoring.ts';
import { councilCommands } from './commands-council.ts';
import { evidenceCommands, signInCommands } from './commands-evidence.ts';
import { fleetCommands } from './commands-fleet.ts';
import { partnerCommands } from './commands-partner.ts';
import { rememberingCommands } from './commands-remembering.ts';
import type { Common } from './run-command.ts';

/** Every command. What each does stands in `commands/`; the code is loaded when the command is run. */
export const commands = (parser: Argv<Common>): Argv<Common> => {
  auditCommands(parser);
  evidenceCommands(parser);
  practiceCommands(parser);
  signInCommands(parser);
  partnerCommands(parser);
  councilCommands(parser);
  authoringCommands(parser);
  rememberingCommands(parser);
  fleetCommands(parser);
  return parser;
};
