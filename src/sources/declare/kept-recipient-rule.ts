import type { CollectContext } from './context.ts';
import { identityOf, limit, list } from './exchange-values.ts';
import { text } from './optional-values.ts';

/** What is asked of a rule that says for whom a policy of mail protection is. */
export const recipientRuleFields = {
  Identity: text,
  Name: text,
  State: text,
  Priority: limit,
  SentTo: list,
  SentToMemberOf: list,
  RecipientDomainIs: list,
  ExceptIfSentTo: list,
  ExceptIfSentToMemberOf: list,
  ExceptIfRecipientDomainIs: list,
};

type Names = readonly (string | null)[] | null | undefined;
interface Answered {
  readonly Identity?: string | null | undefined;
  readonly Name?: string | null | undefined;
  readonly State?: string | null | undefined;
  readonly Priority?: number | null | undefined;
  readonly SentTo?: Names;
  readonly SentToMemberOf?: Names;
  readonly RecipientDomainIs?: Names;
  readonly ExceptIfSentTo?: Names;
  readonly ExceptIfSentToMemberOf?: Names;
  readonly ExceptIfRecipientDomainIs?: Names;
}

/** A rule as it is kept: names of people and groups become digests. @param cmdlet which kind of rule it is */
export function keptRecipientRule(
  { addresses }: Pick<CollectContext, 'addresses'>,
  cmdlet: string,
  rule: Answered,
) {
  const digests = (names: Names): string[] => (names ?? []).map((name) => addresses.digest(name ?? ''));
  const domains = (names: Names): string[] => (names ?? []).map((name) => (name ?? '').toLowerCase());
  return {
    id: `${cmdlet}: ${identityOf(cmdlet, rule.Identity, rule.Name)}`,
    name: rule.Name,
    state: rule.State,
    priority: rule.Priority,
    sentTo: digests(rule.SentTo),
    sentToMemberOf: digests(rule.SentToMemberOf),
    recipientDomainIs: domains(rule.RecipientDomainIs),
    exceptIfSentTo: digests(rule.ExceptIfSentTo),
    exceptIfSentToMemberOf: digests(rule.ExceptIfSentToMemberOf),
    exceptIfRecipientDomainIs: domains(rule.ExceptIfRecipientDomainIs),
  };
}
