import type { CouncilInputs } from '../model/council.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { derivePersons } from './people/index.ts';
import type { FactBase } from './subjects.ts';

const notBuilt = (evidence: string) => ({
  subjects: [],
  missing: [
    { evidence, cause: 'not-built', detail: 'The facts of this kind of subject are not derived yet.' },
  ] as const,
});

/**
 * Everything that rules can talk about, from what was read and what the council told us. Pure: the same snapshot
 * gives the same facts for ever.
 *
 * @param asOf the moment that days and written dates are counted to: when the settings were read
 *   (`snapshot.finishedAt`), not now
 */
export const deriveFacts = (snapshot: Snapshot, council: CouncilInputs, asOf: Date): FactBase => ({
  person: derivePersons(snapshot, council, asOf),
  mailbox: notBuilt('mailboxes'),
  mailFlowRule: notBuilt('transportRules'),
  device: notBuilt('managedDevices'),
  tenant: notBuilt('organization'),
  accountKind: notBuilt('conditionalAccessPolicies'),
  conditionalAccessPolicy: notBuilt('conditionalAccessPolicies'),
  conditionalAccess: notBuilt('conditionalAccessPolicies'),
});
