import { z } from 'zod';
import { computed } from '../base/computed.ts';
import { part, told } from '../base/fact.ts';
import { subject } from '../base/subject.ts';
import { unknown, type Known } from '../base/known.ts';
import { strange, valueOf } from '../base/read-evidence.ts';
import { allOf } from '../base/reasoned.ts';
import { otherServers } from './first-servers.ts';
import { flowRuleFacts, flowRuleKinds, flowRules } from './flow-rule-list.ts';
import { rulesAtWork } from './rules-at-work.ts';

const journal = 'journal-rule';

/**
 * Whether a rule lets messages past the spam filter (`SetSCL` -1, Set-TransportRule, read 2026-11): one that acts, as a
 * test mode that sends its report lets nothing past. A filter in front of
 * Microsoft's needs such a rule, so with one there nothing is said.
 */
const letPast = computed({
  name: 'rules that let messages past the spam filter',
  needs: { transportRules: ['spamConfidence'] },
  bears: { transportRules: ['spamConfidence'] },
  uses: { flowRuleFacts, otherServers, rulesAtWork },
  derive: (given) => {
    const rows = new Map((valueOf(given, 'transportRules') ?? []).map((one) => [one.id, one]));
    const { ofAny } = given.use.otherServers;
    const unsaid = unknown(strange('transportRules.spamConfidence', 'no value came'));
    return (id: string): { readonly skipsSpamFilter: Known<boolean> } => {
      if (given.use.flowRuleFacts(id).kind === journal) return { skipsSpamFilter: false };
      const level = rows.get(id)?.spamConfidence;
      if (level !== -1) return { skipsSpamFilter: level === undefined ? unsaid : false };
      const noOther = ofAny.length > 0 ? unknown(...ofAny) : true;
      return { skipsSpamFilter: allOf([given.use.rulesAtWork(id), noOther]) };
    };
  },
});

/** A rule of the whole organisation: mail flow (transport) rule or journal rule. */
export const mailFlowRule = subject(flowRules, (id) => [{ about: 'mailFlowRule', id }], {
  kind: part(flowRuleFacts, 'kind', { says: 'Kind of rule', type: flowRuleKinds }),
  isLive: part(flowRuleFacts, 'isLive', {
    says: 'On and within its dates, and either enforced or sending its report in a test mode',
    type: z.boolean(),
  }),
  sendsToPersonal: part(flowRuleFacts, 'sendsToPersonal', {
    says: 'Sends or copies mail to a personal provider now',
    type: z.boolean(),
  }),
  sendsOutside: part(flowRuleFacts, 'sendsOutside', {
    says: 'Sends or copies mail to any address outside the council now',
    type: z.boolean(),
  }),
  skipsSpamFilter: part(letPast, 'skipsSpamFilter', {
    says: 'Lets messages past the spam filter',
    type: z.boolean(),
  }),
  routesSummary: told(flowRuleFacts, 'routesSummary', {
    says: 'Where it sends mail',
    tells: 'flow-routes',
  }),
});
