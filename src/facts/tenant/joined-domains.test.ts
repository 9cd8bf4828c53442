import { describe, expect, it } from 'vitest';
import { tenantOf, told } from '../testing.ts';

const domains = [
  { id: 'Town.gov.uk', isVerified: true, isInitial: false },
  { id: 'town.onmicrosoft.com', isVerified: true, isInitial: true },
  { id: 'festival.example', isVerified: true },
  { id: 'half-made.example', isVerified: false },
];
const acceptedDomains = [{ domainName: 'town.mail.onmicrosoft.com' }, { domainName: 'old.example' }];
const unexpected = (evidence: object, expectedDomains?: readonly string[]): unknown =>
  told(tenantOf({ ...evidence }, expectedDomains && { expectedDomains }).unexpectedDomains);

describe('domains that the council did not name', () => {
  it('are verified or accept mail; Microsoft’s own names do not count', () => {
    expect(unexpected({ domains, acceptedDomains }, ['TOWN.gov.uk'])).toEqual([
      'festival.example',
      'old.example',
    ]);
    expect(
      unexpected({ domains, acceptedDomains }, ['town.gov.uk', 'festival.example', 'old.example']),
    ).toEqual([]);
  });

  it('are unknown where the council named none, or where the lists are not whole', () => {
    expect(unexpected({ domains, acceptedDomains })).toBe('input:expectedDomains: no-input');
    expect(unexpected({ domains, acceptedDomains }, [])).toBe('input:expectedDomains: no-input');
    expect(unexpected({ acceptedDomains: [] }, ['town.gov.uk'])).toBe('domains: permission');
    expect(unexpected({ acceptedDomains: [{ domainName: 'old.example' }] }, ['town.gov.uk'])).toBe(
      'domains: permission',
    );
    expect(unexpected({ domains }, ['town.gov.uk'])).toEqual(['festival.example']);
  });
});
