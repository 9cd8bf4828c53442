import { longDate } from '../documents/text/dates.ts';
import { judge } from '../judge/judge.ts';
import { askedOfAccounts, licenceShortfall } from '../facts/conditional-access/index.ts';
import { derivation } from '../facts/base/computed.ts';
import { provenanceOf } from '../facts/provenance.ts';
import { registerView } from '../facts/register-view.ts';
import { deriveFacts } from '../facts/derive.ts';
import { evidenceStatuses } from '../facts/base/evidence-status.ts';
import type { Attestation, Exception } from '../model/attestation.ts';
import type { CouncilInputs } from '../model/council.ts';
import type { PlannedWork } from '../model/work-planned.ts';
import type { Run } from '../model/run.ts';
import type { Snapshot } from '../sources/kinds.ts';
import type { Standards } from './standards.ts';
import { jumpSentence } from './clock-jumps.ts';
import { beadleVersion } from './version.ts';

/** Who is audited, and what they told us. */
export interface Council {
  readonly name: string;
  readonly nation: Run['nation'];
  readonly inputs: CouncilInputs;
  readonly attestations: readonly Attestation[];
  readonly exceptions: readonly Exception[];
  /** Work that somebody has taken on. */
  readonly plan?: readonly PlannedWork[];
  /** What the reader of the reports has to know about these inputs. */
  readonly remarks?: readonly string[];
}

/** How the reading itself limits what the run can say. */
const remarksOn = ({ access, resumedAt, clockJumps = [] }: Snapshot): string[] => [
  ...(access.kind === 'delegated'
    ? [
        "The settings were read with a person's sign-in. It cannot see other people's mailboxes; an application's can.",
      ]
    : []),
  ...(resumedAt === undefined
    ? []
    : [
        `The reading was interrupted and went on at ${resumedAt.join(', ')} (UTC): not all settings are from one moment.`,
      ]),
  ...clockJumps.map(jumpSentence),
];

/** Whoever reads a report that looks at how people work is told who weighed that up first. */
const assessmentRemark = ({ monitoringAssessment }: CouncilInputs): string[] =>
  monitoringAssessment === undefined
    ? []
    : [
        `We looked at when each council mailbox was last used. ${monitoringAssessment.by} assessed that on ${longDate(monitoringAssessment.on)}. Purpose: ${monitoringAssessment.purpose}.`,
      ];

/** From saved evidence to everything that one audit concludes. Reads no clock and no file. */
export const judgeSnapshot = (
  snapshot: Snapshot,
  { council, standards, now }: { council: Council; standards: Standards; now: Date },
): Run => {
  const { name, nation, inputs, attestations, exceptions, plan = [] } = council;
  const { tenant, source, finishedAt } = snapshot;
  const asOf = new Date(finishedAt);
  const derived = { snapshot, council: inputs, asOf };
  const facts = deriveFacts(derived);
  return judge({
    facts,
    provenance: provenanceOf(derived),
    register: registerView(snapshot, inputs, { base: facts, asOf }),
    rules: standards.rules,
    catalogue: standards.catalogue,
    asked: askedOfAccounts,
    // The council's own nation decides which law the reports name, whoever wrote the policy.
    policy: { ...standards.policy, nation },
    read: {
      tenant: { id: tenant.id, name: tenant.displayName, initialDomain: tenant.initialDomain },
      source,
      readAt: finishedAt,
      evidence: evidenceStatuses(snapshot, inputs),
    },
    council: name,
    ...(inputs.provider === undefined ? {} : { provider: inputs.provider.name }),
    attestations,
    exceptions,
    plan,
    remarks: [
      ...remarksOn(snapshot),
      ...assessmentRemark(inputs),
      ...derivation(derived).value(licenceShortfall),
    ],
    now,
    beadle: beadleVersion,
  });
};
