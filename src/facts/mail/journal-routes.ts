import type { z } from 'zod';
import type { JournalRule } from '../../sources/mail/journal-rules/kind.ts';
import { three, type Three } from '../../model/three.ts';
import type { Directory } from './directory.ts';
import type { Ending } from './ending.ts';
import { doubt } from './mail-doubt.ts';
import type { FlowRoute, FlowRoutes } from './flow-route.ts';

/** Blank is off, which is the default (New-JournalRule, read 2026-08); only what did not come back is open. */
const liveOf = (enabled: boolean | null | undefined): Three =>
  enabled === undefined ? 'maybe' : three(enabled === true);

const stateOf = (live: Three): FlowRoute['state'] =>
  live === 'yes' ? 'leaves' : live === 'no' ? 'dormant' : 'unresolved';

/**
 * A journal address cannot be a mailbox of Exchange Online, so a live rule sends every copy out of the tenant, even to
 * an address in the council's own domain (journaling, read 2021-07). No setting for forwarding stops it.
 */
export const journalRoutes = (
  rule: Pick<z.infer<typeof JournalRule>, 'enabled' | 'everyone' | 'journalEmailAddress'>,
  endingsOf: Directory['endingsOf'],
): FlowRoutes => {
  const live = liveOf(rule.enabled);
  const gaps = [doubt('journalRules', 'error', 'Whether the rule is on, or its address, did not come back.')];
  const { journalEmailAddress: address } = rule;
  if (address === null) return { live, routes: [], gaps };
  const shared = {
    action: 'journal',
    someMailOnly: !rule.everyone,
    sure: live === 'yes',
    missing: live === 'maybe' ? gaps : [],
  } as const;
  if (address === undefined)
    return {
      live,
      gaps,
      routes: [
        {
          ...shared,
          destination: 'unresolved',
          domain: '',
          state: live === 'no' ? 'dormant' : 'unresolved',
          missing: gaps,
        },
      ],
    };
  const route = (ending: Ending): FlowRoute => {
    if (ending.to === 'outside')
      return { ...shared, destination: ending.destination, domain: ending.domain, state: stateOf(live) };
    const known = { ...shared, domain: address.domain, state: stateOf(live) };
    if (ending.to !== 'unresolved') return { ...known, destination: 'own-domain-elsewhere' };
    return { ...known, destination: 'unresolved', missing: [...shared.missing, ...ending.missing] };
  };
  return { live, routes: endingsOf(address).map(route), gaps };
};
