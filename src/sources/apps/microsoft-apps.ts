/** The tenants in which Microsoft keeps its own apps (verify first-party apps, read 2026-11). */
const microsoftTenants: ReadonlySet<string> = new Set([
  'f8cdef31-a31e-4b4a-93e4-5f571e91255a',
  '72f988bf-86f1-41af-91ab-2d7cd011db47',
]);

export function isMicrosofts(ownerTenant: string | null | undefined): boolean {
  return microsoftTenants.has(ownerTenant?.toLowerCase() ?? '');
}
