import type { FlowRoutesTold, MailRoutes } from '../../model/told.ts';
import { fill } from '../text/fill.ts';
import { toldWords } from './told-words.ts';

const { mail, flow } = toldWords;

const addressAt = (domain: string): string =>
  domain === '' ? mail.noAddress : fill(mail.address, { domain });

function routeInWords(route: MailRoutes['routes'][number]): string {
  const { state, someMailOnly, domain, channel, through } = route;
  const what = fill(mail.route, {
    does: mail.does[state] ?? state,
    amount: someMailOnly ? mail.some : mail.all,
    where: addressAt(domain),
  });
  const how = [mail.channels[channel] ?? channel, ...(through ? [mail.through] : [])];
  return `${[what, ...how].join(', ')}${mail.notes[state] ?? ''}`;
}

/** Everything that was seen of a mailbox's forwards, in one line; empty when nothing leaves. */
export function mailRoutesInWords({ routes, incomplete }: MailRoutes): string {
  const said = [...new Set(routes.map(routeInWords))];
  return [...said, ...(incomplete ? [mail.notAllRead] : [])].join('; ');
}

/** Actions whose address no evidence holds. */
const nameless: readonly string[] = ['addsManager', 'connector'];

function flowRouteInWords({ action, state, domain }: FlowRoutesTold['routes'][number]): string {
  const does = flow.actions[action] ?? action;
  const what = nameless.includes(action) ? does : `${does} ${addressAt(domain)}`;
  if (state === 'dormant') return `${what} (${flow.off})`;
  return state === 'leaves' || nameless.includes(action) ? what : `${what} (${flow.notSure})`;
}

/** Where a rule of the organisation sends mail, in one line. */
export function flowRoutesInWords({ routes }: FlowRoutesTold): string {
  return [...new Set(routes.map(flowRouteInWords))].join('; ');
}
