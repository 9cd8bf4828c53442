import type { Missing } from '../../model/cause.ts';
import type { MailRoutes } from '../../model/told.ts';
import { computed } from '../base/computed.ts';
import { isUnknown, unknown, type Known } from '../base/known.ts';
import { forwards, type MailboxChannel } from './forwards.ts';
import { mailboxRoutes, type MailboxRoutes } from './mailbox-routes.ts';
import { anyRoute, isOutside, isPersonal, isSetTo, sends, type MailRoute } from './route.ts';

/** In the order of weight. */
const order: readonly MailRoute['state'][] = [
  'leaves',
  'block-not-proven',
  'unresolved',
  'in-error',
  'blocked',
  'dormant',
];

type Shown = MailRoutes['routes'][number];

const shownOf = ({ channel, state, domain, someMailOnly, through }: MailRoute): Shown => ({
  channel,
  state,
  domain,
  someMailOnly,
  through,
});

/** Routes out of the mailbox, each once, in the order of weight. */
const toldRoutes = (routes: readonly MailRoute[]): MailRoutes => {
  const shown = routes
    .filter((one) => one.state !== 'inside')
    .map(shownOf)
    .toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  const once = new Map(shown.map((one) => [JSON.stringify(one), one]));
  return { routes: [...once.values()], forwards: [], incomplete: false };
};

const decided = (found: MailRoutes, missing: readonly Missing[]): Known<MailRoutes> =>
  missing.length > 0 ? unknown(...missing) : found;

/** What was seen; it says so where more could not be read. Unknown only when nothing was seen. */
const summary = (routes: readonly MailRoute[], gaps: readonly Missing[]): Known<MailRoutes> => {
  const found = toldRoutes(routes);
  if (found.routes.length === 0 && gaps.length > 0) return unknown(...gaps);
  return { ...found, incomplete: gaps.length > 0 };
};

const routeFacts = ({ routes, gaps }: MailboxRoutes) => {
  const all = gaps.flatMap((gap) => gap.missing);
  const by = (channel: MailboxChannel) => ({
    routes: routes.filter((one) => one.channel === channel),
    missing: gaps.filter((one) => one.channel === channel).flatMap((one) => one.missing),
  });
  const [forwarding, rules] = [by('mailbox-forwarding'), by('inbox-rule')];
  const undecided = routes.filter((one) => sends(isOutside)(one) === 'maybe');
  const open = [...all, ...undecided.flatMap((one) => one.missing)];
  const still = routes.filter((one) => ['dormant', 'in-error', 'blocked'].includes(one.state));
  return {
    sendsToPersonal: anyRoute(routes, sends(isPersonal), all),
    sendsOutside: anyRoute(routes, sends(isOutside), all),
    forwardsToPersonal: anyRoute(routes, isSetTo(isPersonal), all),
    forwardsOutside: anyRoute(routes, isSetTo(isOutside), all),
    forwardingSendsToPersonal: anyRoute(forwarding.routes, sends(isPersonal), forwarding.missing),
    forwardingSendsOutside: anyRoute(forwarding.routes, sends(isOutside), forwarding.missing),
    inboxRulesSendToPersonal: anyRoute(rules.routes, sends(isPersonal), rules.missing),
    inboxRulesSendOutside: anyRoute(rules.routes, sends(isOutside), rules.missing),
    outsideRoutes: decided(toldRoutes(routes.filter((one) => one.state === 'leaves')), open),
    idleRoutes: decided(toldRoutes(still), [...open, ...still.flatMap((one) => one.missing)]),
    routesSummary: summary(routes, all),
  };
};

/** Facts about what leaves that are answered with yes or no. */
export type LeavingKey = Exclude<
  keyof ReturnType<typeof routeFacts>,
  'outsideRoutes' | 'idleRoutes' | 'routesSummary'
>;

/**
 * What leaves a mailbox. `sends…` facts are true only for a working forward that nothing may stop, and false only when
 * every forward and every block on it was read.
 */
export const leavingMail = computed({
  name: 'what leaves a mailbox',
  uses: { mailboxRoutes, forwards },
  derive: ({ use }) => {
    return (id: string) => {
      const found = routeFacts(use.mailboxRoutes(id));
      const set = use
        .forwards(id)
        .forwards.map(({ channel, by, target, state }) =>
          [channel, by, target?.digest ?? '', state].join('|'),
        )
        .toSorted();
      const { routesSummary } = found;
      return {
        ...found,
        routesSummary: isUnknown(routesSummary) ? routesSummary : { ...routesSummary, forwards: set },
      };
    };
  },
});
