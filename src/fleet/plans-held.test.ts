import { expect, it } from 'vitest';
import { livePlans } from './plans-held.ts';

const sku = (part: string, capabilityStatus: string | null) =>
  JSON.stringify({
    capabilityStatus,
    servicePlans: [{ servicePlanId: 'x' }],
    skuId: 'y',
    skuPartNumber: part,
  });

it('names the plans that work, or that may, once each, and none that ended or was only bought', () => {
  const lines = [
    '{"kinds":{',
    sku('SPB', 'Enabled'),
    sku('AAD_PREMIUM', 'Warning'),
    sku('INTUNE_A', 'Suspended'),
    sku('EXCHANGESTANDARD', 'Deleted'),
    sku('FLOW_FREE', null),
    sku('SPB', 'Enabled'),
    JSON.stringify({ id: 'p', skuPartNumber: 'O365_BUSINESS', status: 'Deleted' }),
    '}}',
  ];
  expect(livePlans(lines.join('\n'))).toEqual(['SPB', 'AAD_PREMIUM', 'FLOW_FREE']);
  expect(livePlans(sku('SPB', 'Enabled'))).toEqual(['SPB']);
  expect(livePlans('')).toEqual([]);
});
