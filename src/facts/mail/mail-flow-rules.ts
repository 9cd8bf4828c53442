import { z } from 'zod';
import type { FlowRoutesTold } from '../../model/told.ts';
import type { Missing } from '../../model/cause.ts';
import { computed } from '../base/computed.ts';
import { part, subject, told } from '../base/fact.ts';
import { unknown, type Known } from '../base/known.ts';
import { mailDirectory } from './directory.ts';
import { missingOf, valueOf } from '../base/read-evidence.ts';
import type { FlowRoute, FlowRoutes } from './flow-route.ts';
import { journalRoutes } from './journal-routes.ts';
import { remoteStops } from './remote-domain.ts';
import { anyRoute, isOutside, isPersonal, sends } from './route.ts';
import { transportRuleProperties, transportRulesAtWork } from './transport-live.ts';
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
  routesSummary: told(flowRuleFacts, 'routesSummary', {
    says: 'Where it sends mail',
    tells: 'flow-routes',
  }),
});
