import { describe, expect, it } from 'vitest';
import { collected, collectOptions } from '../../run/testing.ts';

const gateway = {
  Guid: 'c1',
  Name: 'From the filter',
  Enabled: true,
  ConnectorType: 'Partner',
  TreatMessagesAsInternal: false,
  SenderDomains: ['smtp:*;1'],
  AssociatedAcceptedDomains: [],
  SenderIPAddresses: ['203.0.113.7', '203.0.113.0/24'],
  RestrictDomainsToIPAddresses: true,
  RestrictDomainsToCertificate: false,
  TlsSenderCertificateName: null,
  EFSkipLastIP: true,
  EFSkipIPs: null,
  EFUsers: ['clerk@council.example'],
};

const reading = async (row: object) => {
  const { evidence } = await collected(collectOptions({ 'Get-InboundConnector': [row] }));
  return evidence.inboundConnectors;
};

describe('inboundConnectors', () => {
  it('keeps what a fact needs, and counts addresses instead of keeping them', async () => {
    const kept = await reading(gateway);
    expect(kept).toMatchObject({
      value: [
        {
          id: 'c1',
          takesEverySender: true,
          senderAddresses: 2,
          namesCertificate: false,
          efSkipIPs: 0,
          efUsers: 1,
        },
      ],
    });
    expect(JSON.stringify(kept)).not.toMatch(/203\.0\.113|clerk@/);
  });

  it.each([
    { SenderDomains: ['smtp:*.partner.example;1'] },
    { AssociatedAcceptedDomains: ['exampleton.example'] },
    { AssociatedAcceptedDomains: ['exampleton.example'], SenderDomains: undefined },
  ])('is not for every sender where it names domains, whichever: %j', async (limits) => {
    expect(await reading({ ...gateway, ...limits })).toHaveProperty('value.0.takesEverySender', false);
  });

  it('does not take what did not come for none', async () => {
    const {
      SenderIPAddresses: _addresses,
      TlsSenderCertificateName: _name,
      AssociatedAcceptedDomains: _own,
      ...rest
    } = gateway;
    const kept = await reading(rest);
    expect(kept).not.toHaveProperty('value.0.senderAddresses');
    expect(kept).not.toHaveProperty('value.0.takesEverySender');
    expect(kept).not.toHaveProperty('value.0.namesCertificate');
  });
});
