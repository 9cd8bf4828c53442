import type { Missing } from '../../model/cause.ts';
import type { ForwardingBlockTold } from '../../model/told.ts';
import type { Three } from '../../model/three.ts';
import type { ItemOf, Read } from '../base/read-evidence.ts';
import { doubt } from './mail-doubt.ts';
import type { Stop } from './stop.ts';

/** What the remote domains do to mail for any domain outside. `missing` says why a `maybe` is one; it is empty otherwise. */
export interface RemoteDomainsSay {
  readonly stops: Three;
  readonly says: ForwardingBlockTold['remote'];
  readonly missing: readonly Missing[];
}

type Remote = Pick<ItemOf<'remoteDomains'>, 'domainName' | 'autoForwardEnabled'>;

const lets = (says: 'on' | 'some-on'): RemoteDomainsSay => ({ stops: 'no', says, missing: [] });
const unsettled = (
  says: 'not-read' | 'no-default' | 'disagree',
  ...missing: readonly Missing[]
): RemoteDomainsSay => ({ stops: 'maybe', says, missing });

/** The default refuses: one that is named beats it, and where it lets mail out, the default stops nothing that goes there. */
function besideRefusal(stops: readonly Stop[]): RemoteDomainsSay {
  if (stops.some((one) => one.stops === 'no')) return lets('some-on');
  const doubts = stops.flatMap(({ missing }) => missing);
  if (doubts.length === 0) return { stops: 'yes', says: 'off', missing: [] };
  const allRead = doubts.every(({ cause }) => cause === 'not-supported');
  return unsettled(allRead ? 'disagree' : 'not-read', ...doubts);
}

/**
 * Whether the remote domains refuse automatic forwarding to every domain outside. What could not be read, what Microsoft
 * left out and what Microsoft does not settle are told apart.
 * @param stopsTo what applies to one domain
 */
export function everyRemoteDomain(
  { items, missing }: Read<Remote>,
  stopsTo: (domain: string) => Stop,
): RemoteDomainsSay {
  const fallback = items.find((one) => one.domainName === '*');
  if (fallback?.autoForwardEnabled === true) return lets('on');
  if (missing.length > 0) return unsettled('not-read', ...missing);
  if (fallback === undefined)
    return unsettled(
      'no-default',
      doubt('remoteDomains', 'error', 'The default remote domain did not come back.'),
    );
  if (fallback.autoForwardEnabled !== false)
    return unsettled(
      'not-read',
      doubt('remoteDomains', 'error', 'The default remote domain came back without AutoForwardEnabled.'),
    );
  const named = items.filter((one) => one !== fallback).map(({ domainName }) => domainName.toLowerCase());
  return besideRefusal(named.map((name) => stopsTo(name.replace(/^\*\./u, ''))));
}
