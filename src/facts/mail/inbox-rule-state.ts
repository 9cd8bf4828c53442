import type { Missing } from '../../model/cause.ts';
import type { InboxRule } from '../../sources/mail/inbox-rules/kind.ts';
import { all, any, not, three, type Three } from '../../model/three.ts';
import { doubt } from './mail-doubt.ts';

/** Whether a forward works. `unknown` carries why; the others are certain. */
export interface RuleState {
  readonly state: 'live' | 'dormant' | 'in-error' | 'unknown';
  readonly missing: readonly Missing[];
}

const flag = (value: boolean | null | undefined): Three => (value == null ? 'maybe' : three(value));

/** A read-only rule may run only while one Outlook does, so nothing is certain of it (messageRule, read 2026-08). */
const works = (rule: InboxRule): Three =>
  all([flag(rule.isEnabled), not(flag(rule.hasError)), rule.isReadOnly === true ? 'maybe' : 'yes']);

/** Ends the list for all mail: only a rule without any condition does. */
const endsTheList = (rule: InboxRule): Three => {
  const narrowed = any([flag(rule.hasConditions), flag(rule.hasExceptions), three(rule.unreadable)]);
  return all([not(narrowed), works(rule), three(rule.stopProcessingRules === true)]);
};

/** Why a rule without readable actions is no harmless rule. */
export const unreadable: Missing = doubt(
  'inboxRules',
  'not-supported',
  'Microsoft Graph cannot show what a rule of the mailbox does.',
);

const unsure = (detail: string): RuleState => ({
  state: 'unknown',
  missing: [doubt('inboxRules', 'not-supported', detail)],
});

/**
 * Live only if enabled and not in error (messageRule, read 2026-08). A later rule is dropped only behind a live, earlier
 * rule without conditions that stops processing (New-InboxRule, read 2026-08).
 */
const stateOf = (rule: InboxRule, cut: Three): RuleState => {
  if (rule.isEnabled === false) return { state: 'dormant', missing: [] };
  if (rule.hasError === true) return { state: 'in-error', missing: [] };
  if (cut === 'yes') return { state: 'dormant', missing: [] };
  if (rule.unreadable) return { state: 'unknown', missing: [unreadable] };
  if (works(rule) === 'maybe')
    return unsure('Whether a rule is on and works outside Outlook is not certain.');
  return cut === 'maybe'
    ? unsure('A rule that stops all others may come first.')
    : { state: 'live', missing: [] };
};

/** The state of each rule of one mailbox, in the same order. */
export const rulesAtWork = (rules: readonly InboxRule[]): RuleState[] => {
  const enders = rules.map((rule) => ({ rule, ends: endsTheList(rule) })).filter((one) => one.ends !== 'no');
  const isBefore = (one: InboxRule, other: InboxRule): Three =>
    one.sequence == null || other.sequence == null || one.sequence === other.sequence
      ? 'maybe'
      : three(one.sequence < other.sequence);
  return rules.map((rule) =>
    stateOf(
      rule,
      any(enders.filter((one) => one.rule !== rule).map((one) => all([one.ends, isBefore(one.rule, rule)]))),
    ),
  );
};
