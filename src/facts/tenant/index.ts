import { computed } from '../base/computed.ts';
import { subject, type NamedList } from '../base/subject.ts';
import { tenantSwitches } from '../generated/tenant-switches.ts';

const theTenant = computed({
  name: 'the tenant',
  derive: ({ tenant }): NamedList => ({
    subjects: [{ id: tenant.id, name: tenant.displayName || tenant.initialDomain || tenant.id }],
    missing: [],
  }),
});

/** Lists of settings that say together how the tenant stands. */
const settingsLists = (['mailFlowRule', 'policy', 'remoteDomain'] as const).map((about) => ({
  about,
  every: true as const,
}));

/** The council's Microsoft 365 as a whole: exactly one subject, present whatever was read. */
export const tenant = subject(theTenant, () => settingsLists, tenantSwitches);
