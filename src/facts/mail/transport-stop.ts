import type { TransportRule } from '../../sources/mail/transport-rules/kind.ts';
import { computed } from '../base/computed.ts';
import { all, not, type Three } from '../../model/three.ts';
import { missingOf, valueOf } from '../base/read-evidence.ts';
import { doubt } from './mail-doubt.ts';
import { internalDomains } from './remote-domain.ts';
import { isInboxRule, type Step } from './step.ts';
import { open, perhaps, stopped, together, type Stop } from './stop.ts';
import { transportRuleProperties, transportRulesAtWork } from './transport-live.ts';

const word = (value: string | null | undefined): string => (value ?? '').trim().toLowerCase();

/**
 * Which forwards a rule's message type matches. `AutoForward` matches what an inbox rule forwards, but not forwarding
 * set on the mailbox (New-TransportRule, read 2026-08); of redirects no page speaks. A rule for all types that refuses
 * everything may refuse forwards too, which no page confirms.
 */
const typeMatches = (rule: TransportRule, step: Step): Three => {
  if (rule.messageTypeMatches === undefined) return 'maybe';
  const type = word(rule.messageTypeMatches);
  if (type === 'autoforward') return !isInboxRule(step) ? 'no' : step.by === 'redirectTo' ? 'maybe' : 'yes';
  return type === '' && !rule.hasConditions ? 'maybe' : 'no';
};

/**
 * Whether mail flow rules count the recipient as inside. Mail users and groups do, and so does a remote domain with
 * `IsInternal` (Set-RemoteDomain, read 2026-08), whatever the final address.
 */
const countsInside = ({ outside }: Step, isInternal: boolean | undefined): Three => {
  if (outside === undefined || isInternal === true) return 'yes';
  return isInternal === undefined || outside.via === 'mail-user' || outside.via === 'group' ? 'maybe' : 'no';
};

const scopeCovers = (rule: TransportRule, step: Step, isInternal: boolean | undefined): Three => {
  if (rule.sentToScope === undefined) return 'maybe';
  const scope = word(rule.sentToScope);
  if (scope === '') return 'yes';
  const inside = countsInside(step, isInternal);
  if (scope === 'inorganization') return inside;
  if (scope === 'notinorganization') return not(inside);
  return step.outside === undefined ? 'no' : 'maybe';
};

const narrowed = (rule: TransportRule): Three => (rule.hasConditions || rule.hasExceptions ? 'maybe' : 'yes');

/** Whether a mail flow rule that rejects or deletes automatically forwarded mail stops a step. */
export const transportStops = computed({
  name: 'mail flow rules that refuse forwarding',
  needs: { transportRules: transportRuleProperties, remoteDomains: [] },
  uses: { internalDomains },
  derive: (given): ((step: Step) => Stop) => {
    const rules = valueOf(given, 'transportRules');
    const gaps = missingOf(given, 'transportRules');
    const work = transportRulesAtWork(rules ?? [], given.asOf);
    const refusing = [...work].filter(([rule, { acts }]) => (rule.rejects || rule.deletes) && acts !== 'no');
    const internal = given.use.internalDomains;
    const notRead = gaps.length > 0 ? [perhaps('The mail flow rules were not read in full.', ...gaps)] : [];
    const remoteGaps = missingOf(given, 'remoteDomains');

    return (step) => {
      const domain = step.outside?.domain;
      const isInternal = domain === undefined ? false : internal(domain);
      const stops = refusing.map(([rule, { acts }]): Stop => {
        const answer = all([
          acts,
          typeMatches(rule, step),
          scopeCovers(rule, step, isInternal),
          narrowed(rule),
        ]);
        const said = `Mail flow rule "${rule.name ?? rule.id}" refuses mail that is forwarded automatically.`;
        if (answer === 'yes') return stopped(said);
        if (answer === 'no') return open;
        const why = `${said} Whether it covers this forward is not certain.`;
        return perhaps(why, doubt('transportRules', 'not-supported', why), ...remoteGaps);
      });
      return together([...stops, ...notRead]);
    };
  },
});
