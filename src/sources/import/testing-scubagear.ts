import { importScubaGear } from './scubagear.ts';

export const options = { digestKey: 'test key', beadle: '0.1.0' };
/** The least that an export holds. */
export const smallest = {
  module_version: '1.8.0',
  timestamp_zulu: '2026-05-04T17:15:48.307Z',
  tenant_details: [{ TenantId: 't1', DisplayName: 'Exampleton', DomainName: 'exampleton.example' }],
};
/** An export as ScubaGear writes it, with a byte order mark, and more in it. */
export const importing = (more: Readonly<Record<string, unknown>> = {}) =>
  importScubaGear(`\uFEFF${JSON.stringify({ ...smallest, ...more })}`, 'export.json', options);
