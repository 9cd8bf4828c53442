import { type Clause, type ClauseRuleFile, rhythmOf } from './clause-file.ts';

function counted(entries: readonly ClauseRuleFile[]): string {
  return entries.length === 1 ? 'its check' : `${String(entries.length)} checks`;
}

function bySettings({ rules, ask }: Clause): string {
  const built = rules.filter(({ rule }) => rule !== undefined);
  const [breaks, supports] = (['breaks', 'supports'] as const).map((weight) =>
    built.filter((entry) => entry.weight === weight),
  );
  const yes = ask === undefined ? '' : ' and you answer yes';
  if (breaks !== undefined && breaks.length > 0)
    return `In place when ${counted(breaks)} can show it${yes}; Action needed when one fails`;
  if (supports !== undefined && supports.length > 0)
    return `Confirmed by you when you answer yes; Partly in place when ${counted(supports)} fail`.replace(
      'its check fail',
      'its check fails',
    );
  return built.length > 0
    ? 'Confirmed by you when you answer yes; For you to confirm while a check lists something'
    : 'Confirmed by you when you answer yes';
}

/** What a clause can come to, from the policy file alone, in one line for its author. */
export function outlookOf(clause: Clause): string {
  const { verification, sameAs, decision, rules, flags, ask } = clause;
  if (verification === 'informative') return 'Background, nothing to check';
  if (sameAs !== undefined) return `As ${sameAs}, which promises the same`;
  if (decision !== undefined) return `Policy needs a decision: ${decision.why}`;
  if (flags.includes('power')) return 'A power: For you to confirm at most, whatever a check finds';
  const unbuilt = rules.filter(({ notBuilt }) => notBuilt !== undefined).length;
  const part = unbuilt === 0 ? '' : `; ${String(unbuilt)} not built yet, so shown in part at most`;
  const asked = ask === undefined ? '' : ` (asked ${rhythmOf(clause)})`;
  return `${bySettings(clause)}${part}${asked}`;
}
