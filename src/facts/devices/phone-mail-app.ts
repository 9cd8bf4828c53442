import { z } from 'zod';
import { computed } from '../base/computed.ts';
import { isUnknown, unknown, type Known } from '../base/known.ts';
import { answered, rowsOf } from '../base/read-evidence.ts';
import { phonePlatforms, serviceId } from './phone-sources.ts';
import { probablyManaged } from './probably-managed.ts';

export const mailApps = z.enum(['outlook', 'other', 'not-recorded']);

const intuneIsSilent = unknown({
  evidence: 'managedDevices',
  cause: 'not-supported',
  detail: 'Intune does not record which app fetches the mail.',
});

const workProfile = [
  {
    evidence: 'mobileDevices',
    cause: 'not-supported',
    detail: 'The mail app of a work profile looks like the phone’s own to Exchange.',
  },
] as const;

/** Which app fetches the mail of a phone, as far as Exchange sees it. */
export const phoneMailApp = computed({
  name: 'mail apps of phones',
  needs: { mobileDevices: ['isOutlookApp'] },
  uses: { phonePlatforms, probablyManaged },
  derive: (given) => {
    const row = rowsOf(given, 'mobileDevices');
    const inOwnApp = (id: string): Known<boolean> => {
      const { isProbablyManaged } = given.use.probablyManaged(id);
      const { platform } = given.use.phonePlatforms(id);
      const isAndroid = isUnknown(platform) || platform === 'android';
      if (!isAndroid || isProbablyManaged === false) return true;
      const unsaid = [platform, isProbablyManaged].filter(isUnknown).flatMap(({ missing }) => missing);
      return unknown(...workProfile, ...unsaid);
    };
    return (
      id: string,
    ): { readonly mailApp: z.infer<typeof mailApps>; readonly readsInOwnMailApp: Known<boolean> } => {
      const { seenBy, own } = serviceId(id);
      if (seenBy === 'intune') return { mailApp: 'not-recorded', readsInOwnMailApp: intuneIsSilent };
      const isOutlook = answered(row(own).isOutlookApp, 'mobileDevices.ClientType');
      if (isUnknown(isOutlook)) return { mailApp: 'not-recorded', readsInOwnMailApp: isOutlook };
      return isOutlook
        ? { mailApp: 'outlook', readsInOwnMailApp: false }
        : { mailApp: 'other', readsInOwnMailApp: inOwnApp(id) };
    };
  },
});
