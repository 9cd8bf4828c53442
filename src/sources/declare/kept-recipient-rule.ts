import { ReadFailure } from '../../graph/reader.ts';
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

type Names = readonly string[] | null | undefined;
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

/**
 * Whom a rule names, as it is kept. Null names nobody; a list that did not come back might name anybody, and a rule whose
 * exceptions are not known is no answer.
 *
 * @throws ReadFailure `error` for a list that did not come back
 */
export function namesIn(cmdlet: string, addresses: Pick<CollectContext['addresses'], 'digest'>) {
  const told = (names: Names): readonly string[] => {
    if (names === undefined) throw new ReadFailure('error', `${cmdlet} left out for whom a rule is.`);
    return names ?? [];
  };
  return {
    digests: (names: Names): string[] => told(names).map((name) => addresses.digest(name)),
    domains: (names: Names): string[] => told(names).map((name) => name.toLowerCase()),
  };
}

/** A rule as it is kept: names of people and groups become digests. @param cmdlet which kind of rule it is */
export function keptRecipientRule(
  { addresses }: Pick<CollectContext, 'addresses'>,
  cmdlet: string,
  rule: Answered,
) {
  const { digests, domains } = namesIn(cmdlet, addresses);
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
