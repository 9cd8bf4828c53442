import { z } from 'zod';
import type { FlowRoutesTold } from '../../model/told.ts';
import type { Missing } from '../../model/cause.ts';
import { computed } from '../base/computed.ts';
import { part, told } from '../base/fact.ts';
import { subject } from '../base/subject.ts';
import { unknown, type Known } from '../base/known.ts';
import { mailDirectory } from './directory.ts';
import { missingOf, strange, valueOf } from '../base/read-evidence.ts';
import { allOf } from '../base/reasoned.ts';
import { otherServers } from './first-servers.ts';
import type { FlowRoute, FlowRoutes } from './flow-route.ts';
import { journalRoutes } from './journal-routes.ts';
import { remoteStops } from './remote-domain.ts';
import { anyRoute, isOutside, isPersonal, sends } from './route.ts';
import { rulesAtWork } from './rules-at-work.ts';
import { liveProperties, transportRuleProperties, transportRulesAtWork } from './transport-live.ts';
import { transportRoutes } from './transport-routes.ts';

const toldRoutes = (routes: readonly FlowRoute[], digests: readonly string[]): FlowRoutesTold => {
  const shown = routes
    .filter((one) => one.state !== 'inside')
    .map(({ action, state, domain }) => ({ action, state, domain }));
  const once = new Map(shown.map((one) => [JSON.stringify(one), one]));
  return { routes: [...once.values()], forwards: digests.toSorted() };
};

const kinds = z.enum(['transport-rule', 'journal-rule']);

interface FlowRule {
  readonly id: string;
  readonly name: string;
  readonly kind: z.infer<typeof kinds>;
  readonly isLive: Known<boolean>;
  readonly sendsToPersonal: Known<boolean>;
  readonly sendsOutside: Known<boolean>;
  readonly routesSummary: FlowRoutesTold;
}

const flowRule = (
  rule: { readonly id: string; readonly name?: string | null | undefined },
  { kind, digests }: { readonly kind: FlowRule['kind']; readonly digests: readonly string[] },
  found: FlowRoutes,
): FlowRule => ({
  id: rule.id,
  name: rule.name || rule.id,
  kind,
  isLive: found.live === 'maybe' ? unknown(...found.gaps) : found.live === 'yes',
  sendsToPersonal: anyRoute(found.routes, sends(isPersonal), []),
  sendsOutside: anyRoute(found.routes, sends(isOutside), []),
  routesSummary: toldRoutes(found.routes, digests),
});

/**
 * Rules of the whole organisation, each with what it sends or copies outside. Targets are followed through contacts and
 * groups; what a mailbox inside does with its copy is that mailbox's own matter.
 */
const flowRules = computed({
  name: 'rules of the whole organisation',
  needs: {
    transportRules: transportRuleProperties,
    journalRules: ['name', 'enabled', 'everyone', 'journalEmailAddress'],
  },
  bears: {
    transportRules: ['name', ...liveProperties],
    journalRules: ['name', 'enabled', 'journalEmailAddress'],
  },
  uses: { mailDirectory, remoteStops },
  derive: (given): { readonly subjects: readonly FlowRule[]; readonly missing: readonly Missing[] } => {
    const { endingsOf } = given.use.mailDirectory;
    const rules = valueOf(given, 'transportRules') ?? [];
    const work = transportRulesAtWork(rules, given.asOf);
    const using = { endingsOf, remote: given.use.remoteStops };
    return {
      subjects: [
        ...rules.map((rule) =>
          flowRule(
            rule,
            { kind: 'transport-rule', digests: rule.targets.map((one) => one.address.digest) },
            transportRoutes(rule, { work: work.get(rule), ...using }),
          ),
        ),
        ...(valueOf(given, 'journalRules') ?? []).map((rule) =>
          flowRule(
            rule,
            { kind: 'journal-rule', digests: [rule.journalEmailAddress?.digest ?? ''] },
            journalRoutes(rule, endingsOf),
          ),
        ),
      ],
      missing: missingOf(given, 'transportRules', 'journalRules'),
    };
  },
});

const flowRuleFacts = computed({
  name: 'facts of a rule of the organisation',
  uses: { flowRules },
  derive: ({ use }) => {
    const byId = new Map(use.flowRules.subjects.map((one) => [one.id, one]));
    return (id: string): FlowRule => {
      const rule = byId.get(id);
      if (rule === undefined) throw new TypeError(`there is no mail flow rule "${id}"`);
      return rule;
    };
  },
});

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
  kind: part(flowRuleFacts, 'kind', { says: 'Kind of rule', type: kinds }),
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
