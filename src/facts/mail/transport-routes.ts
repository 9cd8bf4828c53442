import type { Missing } from '../../model/cause.ts';
import type { TransportRule } from '../../sources/mail/transport-rules/kind.ts';
import { any, type Three } from '../../model/three.ts';
import type { Directory } from './directory.ts';
import type { Ending } from './ending.ts';
import { doubt } from './mail-doubt.ts';
import type { FlowRoute, FlowRoutes } from './flow-route.ts';
import { withMissing } from './route.ts';
import { open, perhaps, type Stop } from './stop.ts';
import type { Working } from './transport-live.ts';

interface Using {
  readonly work: Working | undefined;
  readonly endingsOf: Directory['endingsOf'];
  readonly remote: (domain: string) => Stop;
}

type Target = TransportRule['targets'][number];

/** A report and a request for approval are new messages, which no setting for forwarding stops. */
const isOwnMessage = (action: Target['action']): boolean =>
  action === 'generateIncidentReport' || action === 'moderateMessageByUser';

/**
 * Outbound spam policies do not cover mail flow rules. Whether a remote domain does, Microsoft's pages dispute
 * (remote-domains, edits of 2018 to 2021), so its refusal proves nothing.
 */
const stopOf = (action: Target['action'], domain: string, remote: Using['remote']): Stop => {
  if (isOwnMessage(action)) return open;
  const stop = remote(domain);
  return stop.stops === 'yes'
    ? perhaps(
        stop.because,
        doubt('remoteDomains', 'not-supported', `${stop.because} Whether it stops this rule is disputed.`),
      )
    : stop;
};

const stateOf = (works: Three, stop: Stop): FlowRoute['state'] => {
  if (works === 'no') return 'dormant';
  if (works === 'maybe') return 'unresolved';
  return stop.stops === 'maybe' ? 'block-not-proven' : 'leaves';
};

const ofEnding = (
  ending: Ending,
  how: {
    readonly target: Target;
    readonly works: Three;
    readonly gaps: readonly Missing[];
    readonly someMailOnly: boolean;
  },
  remote: Using['remote'],
): FlowRoute => {
  const { works, someMailOnly } = how;
  const { action } = how.target;
  const gaps = works === 'maybe' ? how.gaps : [];
  const shared = { action, someMailOnly, sure: works === 'yes' };
  if (ending.to === 'inside' || ending.to === 'node')
    return { ...shared, destination: 'inside', domain: '', state: 'inside', missing: [] };
  const { domain } = ending;
  if (ending.to === 'unresolved') {
    const state = works === 'no' ? 'dormant' : 'unresolved';
    return {
      ...shared,
      destination: 'unresolved',
      domain,
      state,
      missing: withMissing(...gaps, ...ending.missing),
    };
  }
  const stop = stopOf(action, domain, remote);
  const missing = withMissing(...gaps, ...stop.missing);
  return { ...shared, destination: ending.destination, domain, state: stateOf(works, stop), missing };
};

/** An address that did not come back, or is none, may lead anywhere. */
const lost = ({ action }: Target): Ending => ({
  to: 'unresolved',
  domain: '',
  missing: [doubt('transportRules', 'error', `Where the rule sends mail (${action}) did not come back.`)],
});

/** Actions whose address no evidence holds: the sender's manager, and the system behind a connector. */
const unseen = (rule: TransportRule, works: Three, gaps: readonly Missing[]): FlowRoute[] => {
  const named: [FlowRoute['action'], Missing][] = [
    ...(rule.addsManager !== false
      ? [
          ['addsManager', doubt('transportRules', 'not-built', 'Managers are not read.')] as [
            FlowRoute['action'],
            Missing,
          ],
        ]
      : []),
    ...(rule.routeMessageOutboundConnector !== null && rule.routeMessageOutboundConnector !== ''
      ? [
          ['connector', doubt('transportRules', 'not-built', 'Outbound connectors are not read.')] as [
            FlowRoute['action'],
            Missing,
          ],
        ]
      : []),
  ];
  return named.map(([action, missing]) => ({
    action,
    destination: 'unresolved',
    domain: '',
    state: works === 'no' ? 'dormant' : 'unresolved',
    someMailOnly: rule.hasConditions || rule.hasExceptions,
    sure: false,
    missing: withMissing(...(works === 'maybe' ? gaps : []), missing),
  }));
};

/** What one mail flow (transport) rule sends or copies, each target followed to its final address. */
export const transportRoutes = (rule: TransportRule, { work, endingsOf, remote }: Using): FlowRoutes => {
  const { acts, reports, live } = work ?? { acts: 'maybe', reports: 'maybe', live: 'maybe' };
  const gaps = [
    doubt(
      'transportRules',
      'error',
      'Whether the rule works: its state, mode, dates or order did not come back.',
    ),
  ];
  const someMailOnly = rule.hasConditions || rule.hasExceptions;
  const routes = rule.targets.flatMap((target) => {
    const works = target.action === 'generateIncidentReport' ? reports : acts;
    const endings = target.address.form === 'unparsable' ? [lost(target)] : endingsOf(target.address);
    return endings.map((ending) => ofEnding(ending, { target, works, gaps, someMailOnly }, remote));
  });
  const hasReport = rule.targets.some((one) => one.action === 'generateIncidentReport');
  return {
    live: any([live, hasReport ? reports : 'no']),
    routes: [...routes, ...unseen(rule, acts, gaps)],
    gaps,
  };
};
