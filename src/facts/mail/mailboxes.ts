import type { CouncilInputs } from '../../model/council.ts';
import type { Missing } from '../../model/cause.ts';
import type { Snapshot } from '../../sources/kinds.ts';
import { unknown, type Facts, type Known, type SubjectList } from '../base/known.ts';
import type { Mailbox } from '../subjects/mailbox.ts';
import { doubt, missingOf, valueOf } from './evidence.ts';
import type { MailboxChannel } from './forwards.ts';
import { listMailboxes, type ListedMailbox } from './mailbox-list.ts';
import { routesOf, type MailboxRoutes } from './mailbox-routes.ts';
import { anyRoute, isOutside, isPersonal, isSetTo, sends, type MailRoute } from './route.ts';
import {
  addressAt,
  amount,
  channelWords,
  notAllRead,
  routeNotes,
  routeWords,
  throughWords,
} from './words.ts';

const sentence = ({ state, someMailOnly, domain, channel, through }: MailRoute): string => {
  const what = `${routeWords[state]} ${amount(someMailOnly)} email on to ${addressAt(domain)}`;
  const how = [channelWords[channel], ...(through ? [throughWords] : [])];
  return `${[what, ...how].join(', ')}${routeNotes[state]}`;
};

const sentences = (routes: readonly MailRoute[]): string[] => [...new Set(routes.map(sentence))];

const decided = (list: readonly string[], missing: readonly Missing[]): Known<string[]> =>
  missing.length > 0 ? unknown(...missing) : [...list];

/** What was seen, in the order of weight; it says so where more could not be read. Unknown only when nothing was seen. */
const summary = (routes: readonly MailRoute[], gaps: readonly Missing[]): Known<string> => {
  const order = ['leaves', 'block-not-proven', 'unresolved', 'in-error', 'blocked', 'dormant'];
  const shown = routes
    .filter((one) => one.state !== 'inside')
    .toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  if (shown.length === 0) return gaps.length > 0 ? unknown(...gaps) : '';
  return [...sentences(shown), ...(gaps.length > 0 ? [notAllRead] : [])].join('; ');
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
    outsideRoutes: decided(sentences(routes.filter((one) => one.state === 'leaves')), open),
    idleRoutes: decided(sentences(still), [...open, ...still.flatMap((one) => one.missing)]),
    routesSummary: summary(routes, all),
  };
};

const signInOf = (snapshot: Snapshot): ((id: string) => Known<boolean>) => {
  const users = new Map((valueOf(snapshot, 'users') ?? []).map((one) => [one.id, one.accountEnabled]));
  const gaps = missingOf(snapshot, 'users');
  return (id) =>
    users.get(id) ??
    unknown(
      ...(gaps.length > 0
        ? gaps
        : [doubt('users', 'error', 'Graph did not say whether the account of the mailbox may sign in.')]),
    );
};

/**
 * Every mailbox of the council with what leaves it. `sends…` facts are true only for a working forward that nothing
 * may stop, and false only when every forward and every block on it was read.
 */
export const deriveMailboxes = (
  snapshot: Snapshot,
  council: CouncilInputs,
  asOf: Date,
): SubjectList<Mailbox> => {
  const { mailboxes, missing } = listMailboxes(snapshot);
  const routes = routesOf(
    { snapshot, council, asOf },
    mailboxes.map((one) => one.id),
  );
  const signIn = signInOf(snapshot);
  const subject = ({ id, name, kind }: ListedMailbox): Facts<Mailbox> => ({
    id,
    name,
    kind,
    accountCanSignIn: signIn(id),
    ...routeFacts(routes(id)),
  });
  return { subjects: mailboxes.map(subject), missing };
};
