import type { EvidenceValue } from '../../sources/kinds.ts';
import { computed } from '../base/computed.ts';
import { isUnknown, unknown, whenKnown, type Known } from '../base/known.ts';
import { answered, readList, strange } from '../base/read-evidence.ts';
import { allOf, anyOf } from '../base/reasoned.ts';

type Connector = EvidenceValue<'outboundConnectors'>[number];

const hostless = unknown(
  strange('outboundConnectors.smartHosts', 'a connector that sends to servers of its own came without them'),
);

/**
 * With `UseMXRecord` email goes to the recipient's own servers, whatever hosts are named beside it; without, a connector
 * names at least one (New-OutboundConnector, read 2026-11).
 */
const handsOn = ({ useMXRecord, smartHosts }: Connector): Known<boolean> =>
  whenKnown([answered(useMXRecord, 'outboundConnectors.useMXRecord')], (own): Known<boolean> =>
    own
      ? false
      : whenKnown([answered(smartHosts, 'outboundConnectors.smartHosts')], (hosts): Known<boolean> =>
          hosts.length > 0 ? true : hostless,
        ),
  );

const not = (value: Known<boolean>): Known<boolean> => whenKnown([value], (known) => !known);

/**
 * Whose servers email passes on its way out (Set-OutboundConnector, read 2026-11). One that a mail flow rule picks email
 * for may get all of it or little; one for named recipients alone is their own affair.
 */
export const outgoingServers = computed({
  name: 'servers that email passes on its way out',
  needs: {
    outboundConnectors: [
      'enabled',
      'takesEveryRecipient',
      'useMXRecord',
      'smartHosts',
      'isTransportRuleScoped',
      'routeAllMessagesViaOnPremises',
    ],
  },
  derive: (given) => {
    const { items, missing } = readList(given, 'outboundConnectors');
    const gaps = missing.length > 0 ? [unknown(...missing)] : [];
    const read = items.map((one) => {
      const isOn = answered(one.enabled, 'outboundConnectors.enabled');
      const byRule = answered(one.isTransportRuleScoped, 'outboundConnectors.isTransportRuleScoped');
      const forAll = answered(one.takesEveryRecipient, 'outboundConnectors.takesEveryRecipient');
      const throughOwn = answered(
        one.routeAllMessagesViaOnPremises,
        'outboundConnectors.routeAllMessagesViaOnPremises',
      );
      return {
        hosts: one.smartHosts ?? [],
        seesEmail: allOf([isOn, handsOn(one), anyOf([byRule, forAll])]),
        takesAll: allOf([isOn, not(byRule), forAll, anyOf([handsOn(one), throughOwn])]),
        takesSome: allOf([isOn, byRule, handsOn(one)]),
      };
    });
    const seen = read.map(({ seesEmail }) => seesEmail);
    return {
      /** Names of other firms' or the council's own servers that see what leaves, and why there may be more. */
      hosts: read.flatMap(({ hosts, seesEmail }) => (seesEmail === true ? hosts : [])),
      doubts: [...seen, ...gaps].flatMap((one) => (isUnknown(one) ? one.missing : [])),
      allLeaveElsewhere: anyOf([...read.map(({ takesAll }) => takesAll), ...gaps]),
      someLeaveElsewhere: anyOf([...read.map(({ takesSome }) => takesSome), ...gaps]),
    };
  },
});
