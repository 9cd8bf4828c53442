import { resolve } from 'node:path';
import { fleetPage } from '../../documents/fleet/fleet-page.ts';
import { statusCsv, statusTable } from '../../documents/fleet/fleet-tables.ts';
import { chooseCouncils } from '../../fleet/choose-councils.ts';
import { readFleet } from '../../fleet/fleet-file.ts';
import { readStatus } from '../../fleet/read-status.ts';
import { hasOpen, isStale } from '../../history/status-row.ts';
import { systemClock } from '../../model/clock.ts';
import { writeFileAtomic } from '../../snapshot/private-files.ts';
import type { Command } from './command-options.ts';

export interface FleetStatusCommand {
  readonly fleet: string;
  readonly only: readonly string[];
  readonly group: readonly string[];
  readonly open: boolean;
  readonly check: boolean;
  readonly csv: string | undefined;
  readonly html: string | undefined;
}

const tooOld = 1;

/** `beadle fleet status`: one row a council, worst first, from what is kept here. */
export const fleetStatus: Command<FleetStatusCommand> = async (options, terminal) => {
  const fleet = await readFleet(options.fleet);
  const councils = chooseCouncils(fleet, { only: options.only, groups: options.group });
  const now = systemClock();
  const all = await readStatus(councils, { fleet, environment: process.env, now });
  const rows = options.open ? all.filter(hasOpen) : all;
  const files = [
    ...(options.csv === undefined ? [] : [{ path: resolve(options.csv), text: statusCsv(rows) }]),
    ...(options.html === undefined ? [] : [{ path: resolve(options.html), text: fleetPage(rows, now) }]),
  ];
  for (const { path, text } of files) await writeFileAtomic(path, text);
  if (terminal.json) terminal.result(JSON.stringify(rows));
  else terminal.result(rows.length === 0 ? 'Nothing is open.' : statusTable(rows));
  for (const { path } of files) terminal.note(`Written ${path}`);
  return options.check && all.some((row) => isStale(row, fleet.expectEveryDays)) ? tooOld : 0;
};
