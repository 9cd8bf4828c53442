import type { EvidenceValue } from '../../sources/kinds.ts';
import { computed } from '../base/computed.ts';
import { unknown, whenKnown, type Known } from '../base/known.ts';
import { answered, readList } from '../base/read-evidence.ts';
import { allOf, anyOf } from '../base/reasoned.ts';

type Connector = EvidenceValue<'inboundConnectors'>[number];

const isOn = ({ enabled }: Pick<Connector, 'enabled'>): Known<boolean> =>
  answered(enabled, 'inboundConnectors.enabled');
const isMore = (count: number | null | undefined, from: `inboundConnectors.${string}`): Known<boolean> =>
  whenKnown([answered(count, from)], (known) => known > 0);

/**
 * A partner connector for email of every domain that takes it from named servers alone, by their addresses or their
 * certificate, refuses all others ("Manage mail flow using a third-party cloud service", read 2026-11).
 */
export const otherServersRefused = computed({
  name: 'refusal of servers that nobody named',
  needs: {
    inboundConnectors: [
      'enabled',
      'connectorType',
      'takesEverySender',
      'senderAddresses',
      'restrictDomainsToIPAddresses',
      'restrictDomainsToCertificate',
      'namesCertificate',
    ],
  },
  derive: (given): Known<boolean> => {
    const { items, missing } = readList(given, 'inboundConnectors');
    const refuses = items.map((one) =>
      allOf([
        isOn(one),
        whenKnown(
          [answered(one.connectorType, 'inboundConnectors.connectorType')],
          (type) => type.toLowerCase() === 'partner',
        ),
        answered(one.takesEverySender, 'inboundConnectors.takesEverySender'),
        anyOf([
          allOf([
            answered(one.restrictDomainsToIPAddresses, 'inboundConnectors.restrictDomainsToIPAddresses'),
            isMore(one.senderAddresses, 'inboundConnectors.senderAddresses'),
          ]),
          allOf([
            answered(one.restrictDomainsToCertificate, 'inboundConnectors.restrictDomainsToCertificate'),
            answered(one.namesCertificate, 'inboundConnectors.namesCertificate'),
          ]),
        ]),
      ]),
    );
    return anyOf([...refuses, ...(missing.length > 0 ? [unknown(...missing)] : [])]);
  },
});

/** The same for each mail domain: a connector holds for the whole tenant. */
export const refusedServers = computed({
  name: 'refusal of other servers, for each domain',
  uses: { otherServersRefused },
  derive:
    ({ use }) =>
    (): { readonly refusesOtherServers: Known<boolean> } => ({
      refusesOtherServers: use.otherServersRefused,
    }),
});

/**
 * Whether Microsoft looks behind a filter in front of it, at the server that the email came from, for everybody: Enhanced
 * Filtering for Connectors. Without it a forgery looks as if the filter had sent it (Set-InboundConnector, read 2026-11).
 * Which connector is the filter's nobody says, so every one that is on has to.
 */
export const sendersSeenBehindFilter = computed({
  name: 'senders behind a filter in front',
  needs: { inboundConnectors: ['enabled', 'efSkipLastIP', 'efSkipIPs', 'efUsers'] },
  derive: (given): Known<boolean> => {
    const { items, missing } = readList(given, 'inboundConnectors');
    const read = items.map((one) => {
      const isOff = whenKnown([isOn(one)], (on) => !on);
      const looks = allOf([
        whenKnown([answered(one.efUsers, 'inboundConnectors.efUsers')], (some) => some === 0),
        anyOf([
          answered(one.efSkipLastIP, 'inboundConnectors.efSkipLastIP'),
          isMore(one.efSkipIPs, 'inboundConnectors.efSkipIPs'),
        ]),
      ]);
      return { isOff, looks, looksNow: allOf([isOn(one), looks]) };
    });
    const gaps = missing.length > 0 ? [unknown(...missing)] : [];
    return allOf([
      anyOf([...read.map(({ looksNow }) => looksNow), ...gaps]),
      ...read.map(({ isOff, looks }) => anyOf([isOff, looks])),
      ...gaps,
    ]);
  },
});
