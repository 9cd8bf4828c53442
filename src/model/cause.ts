import { z } from 'zod';

/**
 * Why evidence is missing. The causes stay apart to the last page of every report, because each asks somebody else
 * to do something else: a permission is granted, a licence is bought or done without, an error is tried again.
 *
 * - `permission`: Microsoft refused, because the app or the person signed in was not given the right.
 * - `licence`: the council's plan does not include the information. Not a fault.
 * - `not-provisioned`: the service exists in the plan, but was never set up.
 * - `not-supported`: this way of signing in, or Microsoft itself, cannot give the information.
 * - `throttled`: Microsoft asked us to wait for longer than the run may last.
 * - `not-in-import`: the file that was imported does not hold it.
 * - `no-input`: the council has not told us something that only it knows (its people register, for example).
 * - `switched-off`: the provider or the council chose not to read it.
 * - `not-built`: Beadle has no such check yet.
 * - `not-seen`: everything was read, and none of the people or devices that are meant is in it.
 * - `error`: Microsoft did not answer, or answered something that we cannot read.
 */
export const Cause = z.enum([
  'permission',
  'licence',
  'not-provisioned',
  'not-supported',
  'throttled',
  'not-in-import',
  'no-input',
  'switched-off',
  'not-built',
  'not-seen',
  'error',
]);
export type Cause = z.infer<typeof Cause>;

/** One missing piece of evidence, as a verdict carries it. `detail` is for the technician; clerks read the cause. */
export const Missing = z.strictObject({
  /** Evidence id (`users`), council input (`input:people`) or check id (`check:usb-storage-blocked`). */
  evidence: z.string(),
  cause: Cause,
  detail: z.string(),
});
export type Missing = z.infer<typeof Missing>;

/** Equal for the same reason, and for no others. */
export function missingKey({ evidence, cause, detail }: Missing): string {
  return `${evidence}\n${cause}\n${detail}`;
}

/** Removes duplicates, in the order of the last of each: evidence, cause and detail. */
export function distinctMissing(missing: readonly Missing[]): Missing[] {
  if (missing.length < 2) return [...missing];
  // Thousands of subjects often share the very same reason: that is seen without making a key of it.
  const seen = new Set<Missing>();
  const distinct = new Map<string, Missing>();
  for (const one of missing.toReversed()) {
    if (seen.has(one)) continue;
    seen.add(one);
    distinct.set(missingKey(one), one);
  }
  return [...distinct.values()].toReversed();
}
