import { BeadleError } from '../model/error.ts';

/**
 * Refuses a tenant that another council of the same run has: one of the two beadle.yaml names the wrong one, and its
 * reports would be about somebody else.
 * @param mayRepeat a worker audits the same council every night
 * @returns what throws BeadleError CONFIG_INVALID at the second council
 */
export function sharedTenants({ mayRepeat = false } = {}): (tenant: string, council: string) => void {
  const seen = new Map<string, string>();
  return (tenant, council) => {
    const other = seen.get(tenant.toLowerCase());
    if (other !== undefined && !(mayRepeat && other === council))
      throw new BeadleError('CONFIG_INVALID', `${council} names the same tenant as ${other}: ${tenant}.`, {
        hint: 'Correct "tenant:" in the beadle.yaml of one of the two.',
      });
    seen.set(tenant.toLowerCase(), council);
  };
}
