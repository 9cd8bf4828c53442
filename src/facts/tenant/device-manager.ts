import { z } from 'zod';
import { computed } from '../base/computed.ts';
import { unknown, whenKnown, type Known } from '../base/known.ts';
import { answered, readOne, strange } from '../base/read-evidence.ts';

/** What can manage phones and computers. */
export const managers = z.enum(['nobody', 'intune', 'configuration-manager', 'basic-mobility']);
type Manager = z.infer<typeof managers>;

/** `mobileDeviceManagementAuthority` (https://learn.microsoft.com/graph/api/resources/organization, read 2026-08). */
const authorities: Readonly<Record<string, Manager>> = {
  unknown: 'nobody',
  intune: 'intune',
  sccm: 'configuration-manager',
  office365: 'basic-mobility',
};

export const deviceManager = computed({
  name: 'what manages devices',
  needs: { organization: ['mobileDeviceManagementAuthority'] },
  derive: (given) => {
    const authority = whenKnown([readOne(given, 'organization')], (one) =>
      answered(one.mobileDeviceManagementAuthority, 'organization.mobileDeviceManagementAuthority'),
    );
    const odd = unknown(
      strange('organization.mobileDeviceManagementAuthority', 'a value that we do not know'),
    );
    const phonesManagedBy = whenKnown(
      [authority],
      (value): Known<Manager> => authorities[value.toLowerCase()] ?? odd,
    );
    return () => ({ phonesManagedBy });
  },
});
