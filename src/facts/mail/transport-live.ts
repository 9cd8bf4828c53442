import type { TransportRule } from '../../sources/mail/transport-rules/kind.ts';
import { all, any, not, three, type Three } from '../../model/three.ts';

const word = (value: string | null | undefined): string => (value ?? '').trim().toLowerCase();

/** A missing date is no bound; one that did not come back, or that cannot be read, leaves the answer open. */
const reached = (date: string | null | undefined, asOf: Date): Three | 'unset' => {
  if (date === undefined) return 'maybe';
  if (date === null || date === '') return 'unset';
  const time = Date.parse(date);
  return Number.isNaN(time) ? 'maybe' : three(asOf.getTime() >= time);
};

/** What says whether a rule is on, enforced, and within its dates. */
export const liveProperties = [
  'state',
  'mode',
  'activationDate',
  'expiryDate',
] as const satisfies readonly (keyof TransportRule)[];
type Switches = Pick<TransportRule, (typeof liveProperties)[number]>;

/** Whether a property says `yes`; a word that is none of Microsoft's, or none at all, leaves it open. */
const onlyKnown = (value: string | null | undefined, yes: string, no: readonly string[]): Three => {
  const said = word(value);
  return said === yes ? 'yes' : no.includes(said) ? 'no' : 'maybe';
};

const enabled = (rule: Switches, asOf: Date): Three => {
  const started = reached(rule.activationDate, asOf);
  const ended = reached(rule.expiryDate, asOf);
  return all([
    onlyKnown(rule.state, 'enabled', ['disabled']),
    started === 'unset' ? 'yes' : started,
    ended === 'unset' ? 'yes' : not(ended),
  ]);
};

const enforced = (rule: Switches): Three => onlyKnown(rule.mode, 'enforce', ['audit', 'auditandnotify']);

/** Enabled, enforced and within its dates. */
export const liveOf = (rule: Switches, asOf: Date): Three => all([enabled(rule, asOf), enforced(rule)]);

/** A rule that ends the list for all mail. One that rejects or deletes lets nothing past, so it opens no way either. */
const endsTheList = (rule: TransportRule): Three => {
  const narrowed = rule.hasConditions || rule.hasExceptions || word(rule.messageTypeMatches) !== '';
  if (narrowed || word(rule.sentToScope) !== '' || rule.rejects || rule.deletes) return 'no';
  return rule.stopRuleProcessing == null ? 'maybe' : three(rule.stopRuleProcessing);
};

const isBefore = (one: TransportRule, other: TransportRule): Three => {
  if (one.priority == null || other.priority == null || one.priority === other.priority) return 'maybe';
  return three(one.priority < other.priority);
};

/** Everything of a mail flow rule: whether it works and what it does depends on all of it. */
export const transportRuleProperties = [
  'name',
  'state',
  'mode',
  'priority',
  'activationDate',
  'expiryDate',
  'stopRuleProcessing',
  'hasConditions',
  'hasExceptions',
  'messageTypeMatches',
  'sentToScope',
  'rejects',
  'deletes',
  'targets',
  'addsManager',
  'routeMessageOutboundConnector',
] as const satisfies readonly (keyof TransportRule)[];

export interface Working {
  /** Acts on mail: enabled, enforced, within its dates, and not behind a rule that ends the list for all mail. */
  readonly acts: Three;
  /** Sends its incident report: so it does in both test modes too (New-TransportRule, read 2026-08). */
  readonly reports: Three;
  /** Enabled, enforced and within its dates. */
  readonly live: Three;
}

export const transportRulesAtWork = (
  rules: readonly TransportRule[],
  asOf: Date,
): ReadonlyMap<TransportRule, Working> => {
  const states = rules.map((rule) => ({ rule, on: enabled(rule, asOf), enforces: enforced(rule) }));
  const enders = states
    .map((one) => ({ rule: one.rule, ends: all([one.on, one.enforces, endsTheList(one.rule)]) }))
    .filter((one) => one.ends !== 'no');
  return new Map(
    states.map(({ rule, on, enforces }) => {
      const cut = any(
        enders.filter((one) => one.rule !== rule).map((one) => all([one.ends, isBefore(one.rule, rule)])),
      );
      const live = all([on, enforces]);
      return [rule, { live, acts: all([live, not(cut)]), reports: all([on, not(cut)]) }];
    }),
  );
};
