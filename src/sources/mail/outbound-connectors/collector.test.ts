import { describe, expect, it } from 'vitest';
import { collected, collectOptions } from '../../run/testing.ts';

const filter = {
  Guid: 'o1',
  Name: 'Through the filter',
  Enabled: true,
  ConnectorType: 'Partner',
  RecipientDomains: ['*'],
  UseMXRecord: false,
  SmartHosts: ['smtp.filter.example', '203.0.113.7'],
  IsTransportRuleScoped: false,
  RouteAllMessagesViaOnPremises: false,
  TlsDomain: null,
};

const reading = async (row: object) => {
  const { evidence } = await collected(collectOptions({ 'Get-OutboundConnector': [row] }));
  return evidence.outboundConnectors;
};

describe('outboundConnectors', () => {
  it('keeps what a fact needs, and nothing else', async () => {
    expect(await reading(filter)).toMatchObject({
      status: 'collected',
      value: [
        {
          id: 'o1',
          enabled: true,
          takesEveryRecipient: true,
          useMXRecord: false,
          smartHosts: ['smtp.filter.example', '203.0.113.7'],
          isTransportRuleScoped: false,
          routeAllMessagesViaOnPremises: false,
        },
      ],
    });
  });

  it('is for some recipients where it names domains, and for nobody knows whom where none came', async () => {
    const { RecipientDomains: _domains, SmartHosts: _hosts, ...rest } = filter;
    expect(await reading({ ...rest, RecipientDomains: ['*.partner.example'] })).toHaveProperty(
      'value.0.takesEveryRecipient',
      false,
    );
    const kept = await reading(rest);
    expect(kept).not.toHaveProperty('value.0.takesEveryRecipient');
    expect(kept).not.toHaveProperty('value.0.smartHosts');
  });
});
