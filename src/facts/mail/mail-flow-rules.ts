import type { CouncilInputs } from '../../model/council.ts';
import type { Snapshot } from '../../sources/kinds.ts';
import { unknown, type Facts, type SubjectList } from '../base/known.ts';
import type { MailFlowRule } from '../subjects/mail-flow-rule.ts';
import { directoryOf } from './directory.ts';
import { domainPlaces } from './domains.ts';
import { missingOf, valueOf } from './evidence.ts';
import type { FlowRoute, FlowRoutes } from './flow-route.ts';
import { journalRoutes } from './journal-routes.ts';
import { remoteStops } from './remote-domain.ts';
import { anyRoute, isOutside, isPersonal, sends } from './route.ts';
import { transportRulesAtWork } from './transport-live.ts';
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

const subjectOf = (
  rule: { readonly id: string; readonly name?: string | null | undefined },
  kind: MailFlowRule['kind'],
  found: FlowRoutes,
): Facts<MailFlowRule> => ({
  id: rule.id,
  name: rule.name || rule.id,
  kind,
  isLive: found.live === 'maybe' ? unknown(...found.gaps) : found.live === 'yes',
  sendsToPersonal: anyRoute(found.routes, sends(isPersonal), []),
  sendsOutside: anyRoute(found.routes, sends(isOutside), []),
  routesSummary: summary(found.routes),
});

/**
 * Rules of the whole organisation, each with what it sends or copies outside. Targets are followed through contacts and
 * groups; what a mailbox inside does with its copy is that mailbox's own matter.
 */
export const deriveMailFlowRules = (
  snapshot: Snapshot,
  council: CouncilInputs,
  asOf: Date,
): SubjectList<MailFlowRule> => {
  const placeOf = domainPlaces(snapshot, council);
  const { endingsOf } = directoryOf(snapshot, placeOf);
  const remote = remoteStops(snapshot);
  const rules = valueOf(snapshot, 'transportRules') ?? [];
  const work = transportRulesAtWork(rules, asOf);
  return {
    subjects: [
      ...rules.map((rule) =>
        subjectOf(rule, 'transport-rule', transportRoutes(rule, { work: work.get(rule), endingsOf, remote })),
      ),
      ...(valueOf(snapshot, 'journalRules') ?? []).map((rule) =>
        subjectOf(rule, 'journal-rule', journalRoutes(rule, endingsOf)),
      ),
    ],
    missing: missingOf(snapshot, 'transportRules', 'journalRules'),
  };
};
