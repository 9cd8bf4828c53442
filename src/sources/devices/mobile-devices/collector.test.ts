import { expect, it } from 'vitest';
import { collected, collectOptions } from '../../run/testing.ts';

const phone = { Identity: 'ann\\ExchangeActiveSyncDevices\\REST§Outlook§1', ClientType: 'Outlook' };
const reading = async (row: object) =>
  (await collected(collectOptions({ 'Get-MobileDevice': [row] }))).evidence.mobileDevices;

it('knows a phone by its Guid alone: by another name it would be another phone, and its findings new ones', async () => {
  expect(await reading({ ...phone, Guid: 'g1' })).toMatchObject({ value: [{ id: 'g1' }] });
  expect(await reading(phone)).toMatchObject({ status: 'unavailable', cause: 'error' });
});
