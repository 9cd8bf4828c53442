import pLimit from 'p-limit';
import { standardsShelf } from '../../audit/standards.ts';
import type { FleetTools } from '../../fleet/audit-one.ts';
import { courier } from '../../fleet/courier.ts';
import type { Fleet } from '../../fleet/fleet-file.ts';
import { sharedTenants } from '../../fleet/shared-tenants.ts';
import { makeGovernor, type Governor } from '../../graph/scheduler/governor.ts';
import { systemClock } from '../../model/clock.ts';
import type { PracticeGround } from '../practice/practice-ground.ts';

/** The second computes while the files of the first are made safe on the disk. */
const concludedAtOnce = 2;

/** One governor for each app, made when it is first asked for. */
function governors(): FleetTools['governorOf'] {
  const made = new Map<string, Governor>();
  return (clientId) => {
    const governor = made.get(clientId) ?? makeGovernor();
    made.set(clientId, governor);
    return governor;
  };
}

/** What all audits of a fleet share in this process. */
export const fleetTools = (fleet: Fleet, practice: PracticeGround): FleetTools => ({
  fleet,
  environment: process.env,
  standards: standardsShelf(),
  governorOf: governors(),
  clock: systemClock,
  turn: pLimit(concludedAtOnce),
  resume: false,
  elsewhere: practice.elsewhere,
  claimTenant: sharedTenants(),
  courier: courier(),
});
