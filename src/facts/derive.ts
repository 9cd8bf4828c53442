import type { CouncilInputs } from '../model/council.ts';
import type { Snapshot } from '../sources/kinds.ts';
import {
  deriveAccountKinds,
  deriveConditionalAccess,
  deriveConditionalAccessPolicies,
  deriveCoverage,
} from './conditional-access/index.ts';
import { deriveDevices } from './devices/index.ts';
import { derivePhones } from './devices/phones.ts';
import { deriveForwardingBlock, deriveMailboxes, deriveMailFlowRules } from './mail/index.ts';
import { derivePersons } from './people/index.ts';
import type { FactBase } from './subjects.ts';
import { deriveTenant } from './tenant/index.ts';

/**
 * Everything that rules can talk about, from what was read and what the council told us. Pure: the same snapshot
 * gives the same facts for ever.
 *
 * @param asOf the moment that days and written dates are counted to: when the settings were read
 *   (`snapshot.finishedAt`), not now
 */
export const deriveFacts = (snapshot: Snapshot, council: CouncilInputs, asOf: Date): FactBase => {
  const people = derivePersons(snapshot, council, {
    coverage: deriveCoverage(snapshot, council),
    asOf,
  });
  const devices = deriveDevices(snapshot, people, asOf);
  const forwarding = deriveForwardingBlock(snapshot);
  return {
    person: people,
    mailbox: deriveMailboxes(snapshot, council, asOf),
    mailFlowRule: deriveMailFlowRules(snapshot, council, asOf),
    device: devices,
    phone: derivePhones(snapshot, devices, people),
    tenant: deriveTenant(snapshot, council, { people, forwarding, asOf }),
    accountKind: deriveAccountKinds(snapshot, council),
    conditionalAccessPolicy: deriveConditionalAccessPolicies(snapshot, council),
    conditionalAccess: deriveConditionalAccess(snapshot, council),
  };
};
