import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { councils, referenceTime } from '../../fixtures/councils/index.ts';
import { judgeSnapshot } from '../../src/audit/judge-snapshot.ts';
import { loadStandards, shippedPolicies } from '../../src/audit/standards.ts';
import type { Cause } from '../../src/model/cause.ts';
import { CouncilInputs } from '../../src/model/council.ts';
import { fictionalSnapshot } from '../golden/fictional-run.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

/** One council in good order on each plan, and why something may be missing there. */
const plans: readonly { readonly id: 'allwell' | 'thriftley'; readonly causes: readonly Cause[] }[] = [
  { id: 'allwell', causes: ['not-seen', 'not-supported', 'no-input'] },
  // Without Entra ID P1 and Intune: what only they show is a matter of licence.
  { id: 'thriftley', causes: ['not-seen', 'not-supported', 'no-input', 'licence', 'not-provisioned'] },
];

/** Promises of one council about its own name, which no other council can keep. */
const isOfOneCouncil = (because: string): boolean => because.includes('people/own-domain-address');

/** Duties of the provider are about the council's accounts and devices: that it has none of its own is no reason. */
function isUnseenInVain(cause: Cause, detail: string): boolean {
  return cause === 'not-seen' && detail.includes('it-provider');
}

describe.each(plans)('a council in good order: $id', ({ id, causes }) => {
  it('has an answer to each clause that settings can show, or a cause that its plan explains', async () => {
    const council = councils[id](referenceTime);
    const snapshot = await fictionalSnapshot(id);
    let shown = 0;
    for (const name of await shippedPolicies()) {
      const standards = await loadStandards(name, here);
      const run = judgeSnapshot(snapshot, {
        council: {
          name: council.title,
          nation: 'england',
          inputs: CouncilInputs.parse(council.inputs),
          attestations: [],
          exceptions: [],
        },
        standards,
        now: referenceTime,
      });
      const byRef = new Map(run.clauses.map((clause) => [clause.ref, clause]));
      const problems: string[] = [];
      for (const { ref, verification, rules } of standards.policy.clauses) {
        if (verification !== 'automatic' && verification !== 'partial') continue;
        shown += 1;
        const clause = byRef.get(ref);
        if (rules.length === 0 || clause?.settings == null) problems.push(`${ref}: no answer of settings`);
        else if (clause.verdict === 'action-needed' && !isOfOneCouncil(clause.because))
          problems.push(`${ref}: ${clause.because}`);
      }
      const odd = run.results.flatMap(({ rule, missing }) =>
        missing
          .filter(({ cause, detail }) => !causes.includes(cause) || isUnseenInVain(cause, detail))
          .map(({ cause, detail }) => [rule, cause, detail]),
      );
      expect({ name, problems, odd }).toEqual({ name, problems: [], odd: [] });
    }
    expect(shown).toBeGreaterThan(150);
  }, 60_000);
});
