import { assertAnswered } from '../../judge/answers.ts';
import type { Council } from '../judge-snapshot.ts';
import type { Standards } from '../standards.ts';
import type { CouncilSettings } from './settings.ts';

/** The answers are to the council's own policy: another one that is only tried has none. */
function answersTo({ policy }: Standards, settings: CouncilSettings, tried: string | undefined) {
  const { attestations, answersSource } = settings;
  if (tried !== undefined && tried !== settings.policy)
    return {
      attestations: [],
      remarks:
        attestations.length === 0
          ? []
          : ["The Clerk's answers are left out: they are to the council's own policy, and this is another."],
    };
  assertAnswered(policy.clauses, attestations, answersSource);
  return { attestations };
}

/**
 * Who is audited, as its settings say.
 * @param tried a policy that was named instead of the council's own
 * @throws BeadleError CONFIG_INVALID when an answer is to no clause
 */
export function councilOf(settings: CouncilSettings, standards: Standards, tried?: string): Council {
  return {
    name: settings.council,
    nation: settings.nation,
    inputs: settings.inputs,
    ...answersTo(standards, settings, tried),
    exceptions: settings.exceptions,
    plan: settings.plan,
  };
}
