import { expect, it } from 'vitest';
import { collected, collectOptions } from '../../run/testing.ts';

it('keeps whether a domain is signed and where its keys must be, and nothing else', async () => {
  const row = { Domain: 'Council.gov.uk', Enabled: true, Selector1CNAME: 'S1.example', Selector2CNAME: null };
  const tenant = { 'Get-DkimSigningConfig': [{ ...row, Selector1PublicKey: 'key' }] };
  const { evidence } = await collected(collectOptions(tenant));
  expect(evidence.dkimSigningConfigs).toMatchObject({
    value: [{ domain: 'council.gov.uk', enabled: true, targets: ['s1.example', ''] }],
  });
  expect(JSON.stringify(evidence.dkimSigningConfigs)).not.toContain('PublicKey');
});
