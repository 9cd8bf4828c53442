import { expect, it } from 'vitest';
import { collected, collectOptions } from '../../run/testing.ts';

const phone = { Identity: 'ann\\ExchangeActiveSyncDevices\\REST§Outlook§1', ClientType: 'Outlook' };
const reading = async (row: object) =>
  (await collected(collectOptions({ 'Get-MobileDevice': [row] }))).evidence.mobileDevices;

it.each([
  ['ann\\ExchangeActiveSyncDevices\\REST§Outlook§1', null, true],
  [null, 'Outlook', true],
  ['ann\\ExchangeActiveSyncDevices\\iPhone§1', null, false],
  [null, 'EAS', false],
  ['ann\\ExchangeActiveSyncDevices\\REST§Other§1', 'REST', null],
  [null, null, null],
])('says which app it is only where Exchange does: %s, %s', async (Identity, ClientType, isOutlookApp) => {
  expect(await reading({ Guid: 'g1', Identity, ClientType })).toHaveProperty(
    'value.0.isOutlookApp',
    isOutlookApp,
  );
});

it('knows a phone by its Guid alone: by another name it would be another phone, and its findings new ones', async () => {
  expect(await reading({ ...phone, Guid: 'g1' })).toMatchObject({ value: [{ id: 'g1' }] });
  expect(await reading(phone)).toMatchObject({ status: 'unavailable', cause: 'error' });
});
