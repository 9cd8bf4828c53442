import { all, any, three, type Three } from '../../model/three.ts';
import type { EvidenceValue } from '../../sources/kinds.ts';
import { computed } from '../base/computed.ts';
import { isUnknown, unknown, type Known } from '../base/known.ts';
import { readList } from '../base/read-evidence.ts';
import { sendersSeenBehindFilter } from './gateway-connectors.ts';
import { otherServers } from './first-servers.ts';
import { doubt } from './mail-doubt.ts';

type Policy = Pick<
  EvidenceValue<'antiPhishPolicies'>[number],
  'enabled' | 'enableSpoofIntelligence' | 'honorDmarcPolicy'
>;

const said = (value: boolean | null | undefined): Three => (value == null ? 'maybe' : three(value));

/** Whether a policy is in force, looks for forged senders, and follows what their own domain asks for. */
const stops = (policy: Policy): Three =>
  all([said(policy.enabled), said(policy.enableSpoofIntelligence), said(policy.honorDmarcPolicy)]);

const differ = doubt(
  'antiPhishPolicies',
  'not-supported',
  'Policies against forged senders differ, and whom each of them is for is not read.',
);
const silent = doubt('antiPhishPolicies', 'error', 'A policy came back without its settings.');

/**
 * Whether email with a forged sender is stopped for everybody. Whom each policy is for
 * is not read, so only policies that say the same decide (Get-AntiPhishPolicy, read 2026-11). Where another server takes
 * the email first, Microsoft sees forgeries only if it looks behind that server; what that server stops nobody can see.
 */
export const forgedSenders = computed({
  name: 'protection against forged senders',
  needs: { antiPhishPolicies: ['enabled', 'enableSpoofIntelligence', 'honorDmarcPolicy'] },
  bears: { antiPhishPolicies: ['enabled', 'enableSpoofIntelligence', 'honorDmarcPolicy'] },
  uses: { otherServers, sendersSeenBehindFilter },
  derive: (given) => {
    const inFront = given.use.otherServers.ofAny;
    const seen = given.use.sendersSeenBehindFilter;
    const { items, missing } = readList(given, 'antiPhishPolicies');
    const answers = items.map(stops);
    const read = (): Known<boolean> => {
      if (missing.length > 0) return unknown(...missing);
      if (inFront.length > 0 && (seen !== true || all(answers) !== 'yes'))
        return unknown(...inFront, ...(isUnknown(seen) ? seen.missing : []));
      if (all(answers) === 'yes') return true;
      if (any(answers) === 'no') return false;
      return unknown(answers.includes('maybe') ? silent : differ);
    };
    const forgedSendersAreStopped = read();
    return () => ({ forgedSendersAreStopped });
  },
});
