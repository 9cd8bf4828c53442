import { firstPartyApps } from './first-party-apps.ts';
import type { Where } from './sign-in-requirement.ts';

const { intuneEnrolment } = firstPartyApps;

/** Questions whose answer is the longest time, in hours, that some allowed sign-in lasts. */
export const frequencies = {
  signInHours: { words: 'any sign-in' },
  unmanagedSignInHours: { words: 'a sign-in on an unmanaged device', where: { device: 'unmanaged' } },
  riskySignInHours: {
    words: 'a sign-in at medium or high risk',
    where: { signInRisk: ['medium', 'high'] },
  },
  intuneEnrolmentSignInHours: { words: 'the enrolment of a device', where: { target: [intuneEnrolment] } },
} as const satisfies Readonly<Record<string, { readonly words: string; readonly where?: Where }>>;

export type FrequencyKey = keyof typeof frequencies;
export const frequencyKeys = Object.keys(frequencies) as FrequencyKey[];

/** More hours than any policy can set: nothing ends the sign-in but Microsoft's own rolling window of 90 days. */
export const noLimitHours = 1_000_000;

/** As long as any limit can be: whoever is asked again at all is asked within this time. */
export const anyLimitHours = noLimitHours - 1;
