import { z } from 'zod';
import type { FlowRoutesTold } from '../../model/told.ts';
import type { Missing } from '../../model/cause.ts';
import { computed } from '../base/computed.ts';
import { unknown, type Known } from '../base/known.ts';
import { missingOf, valueOf } from '../base/read-evidence.ts';
import { mailDirectory } from './directory.ts';
import type { FlowRoute, FlowRoutes } from './flow-route.ts';
import { journalRoutes } from './journal-routes.ts';
import { remoteStops } from './remote-domain.ts';
import { anyRoute, isOutside, isPersonal, sends } from './route.ts';
import { liveProperties, transportRuleProperties, transportRulesAtWork } from './transport-live.ts';
import { transportRoutes } from './transport-routes.ts';

const toldRoutes = (routes: readonly FlowRoute[], digests: readonly string[]): FlowRoutesTold => {
  const shown = routes
    .filter((one) => one.state !== 'inside')
    .map(({ action, state, domain }) => ({ action, state, domain }));
  const once = new Map(shown.map((one) => [JSON.stringify(one), one]));
  return { routes: [...once.values()], forwards: digests.toSorted() };
};

export const flowRuleKinds = z.enum(['transport-rule', 'journal-rule']);

interface FlowRule {
  readonly id: string;
  readonly name: string;
  readonly kind: z.infer<typeof flowRuleKinds>;
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
export const flowRules = computed({
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

/** One of these by its id. */
export const flowRuleFacts = computed({
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
