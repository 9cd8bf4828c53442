import { z } from 'zod';
import type { Missing } from '../../model/cause.ts';
import { computed } from '../base/computed.ts';
import { part, subject } from '../base/fact.ts';
import { unknown, type Known } from '../base/known.ts';
import { mailDirectory } from './directory.ts';
import { missingOf, valueOf } from '../base/read-evidence.ts';
import type { FlowRoute, FlowRoutes } from './flow-route.ts';
import { journalRoutes } from './journal-routes.ts';
import { remoteStops } from './remote-domain.ts';
import { anyRoute, isOutside, isPersonal, outcomeKey, sends } from './route.ts';
import { transportRuleProperties, transportRulesAtWork } from './transport-live.ts';
import { transportRoutes } from './transport-routes.ts';
import { addressAt, flowWords } from './words.ts';

const words = (route: FlowRoute): string => {
  const nameless = route.action === 'addsManager' || route.action === 'connector';
  const what = nameless ? flowWords[route.action] : `${flowWords[route.action]} ${addressAt(route.domain)}`;
  if (route.state === 'dormant') return `${what} (${flowWords.off})`;
  return route.state === 'leaves' || nameless ? what : `${what} (${flowWords.notSure})`;
};

const summary = (routes: readonly FlowRoute[]): string =>
  [...new Set(routes.filter((one) => one.state !== 'inside').map(words))].join('; ');

const kinds = z.enum(['transport-rule', 'journal-rule']);

interface FlowRule {
  readonly id: string;
  readonly name: string;
  readonly kind: z.infer<typeof kinds>;
  readonly isLive: Known<boolean>;
  readonly sendsToPersonal: Known<boolean>;
  readonly sendsOutside: Known<boolean>;
  readonly routesSummary: string;
  /** Which routes there are, by address digest and state. */
  readonly keys: readonly string[];
}

const routeState = ({ keys }: FlowRule): unknown => keys;

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
  routesSummary: summary(found.routes),
  keys: [...found.routes.map((one) => `${one.action}|${outcomeKey(one)}`).toSorted(), ...digests.toSorted()],
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
  routesSummary: part(
    flowRuleFacts,
    'routesSummary',
    {
      says: 'Where it sends mail',
      type: z.string(),
      tells: true,
    },
    routeState,
  ),
});
