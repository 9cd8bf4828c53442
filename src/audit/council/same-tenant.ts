import { BeadleError } from '../../model/error.ts';
import type { Snapshot } from '../../sources/kinds.ts';

/**
 * Keeps one council's settings away from another's snapshot. A snapshot that names no tenant (an export of another
 * tool) passes, and so does any where the settings name none.
 *
 * @throws BeadleError TENANT_WRONG
 */
export const assertSameTenant = (snapshot: Snapshot, file: string, tenant: string | undefined): void => {
  const { id } = snapshot.tenant;
  if (id === '' || tenant === undefined || id.toLowerCase() === tenant.toLowerCase()) return;
  throw new BeadleError('TENANT_WRONG', `${file} is from tenant ${id}, but beadle.yaml names ${tenant}.`, {
    hint: 'Name the snapshot of this council, or the beadle.yaml of the other with --config.',
  });
};
