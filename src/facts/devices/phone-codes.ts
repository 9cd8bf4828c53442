import { computed } from '../base/computed.ts';
import { unknown, whenKnown, type Known } from '../base/known.ts';
import { answered, rowsOf } from '../base/read-evidence.ts';
import { appPinLength } from './app-pin.ts';
import { appProtections } from './app-protection.ts';
import type { AskedFacts } from './exchange-asks.ts';
import { mailboxPolicies } from './mailbox-policy.ts';
import { measurements } from './measured.ts';
import { phonePlatforms, serviceId } from './phone-sources.ts';
import { probablyManaged } from './probably-managed.ts';
import { requirements } from './required.ts';
import { codeLengthTold, codeTold, lockTold } from './sentences.ts';

const notWorkedOut = unknown({
  evidence: 'check:byod-covered',
  cause: 'not-built',
  detail: 'Sign-in rules decide about people; which phones they turn away is not worked out yet.',
});

/** What is asked of the phone's own code: by compliance policies where Intune manages it, else by Exchange. */
export const phoneCodes = computed({
  name: 'codes of phones',
  needs: { mobileDevices: ['userId', 'isOutlookApp'] },
  uses: { requirements, measurements, mailboxPolicies, phonePlatforms },
  derive: (given) => {
    const row = rowsOf(given, 'mobileDevices');
    const askedOf = (id: string): AskedFacts & { readonly pinFallsShort: Known<boolean> } => {
      const { seenBy, own } = serviceId(id);
      if (seenBy === 'intune')
        return {
          ...given.use.requirements(own),
          ...given.use.measurements(own),
          refusedWithoutPin: notWorkedOut,
        };
      // Exchange asks for a code, and no phone reports back to it.
      const asked = given.use.mailboxPolicies(row(own), given.use.phonePlatforms(id).platform);
      return { ...asked, pinFallsShort: false };
    };
    return (id: string) => {
      const asked = askedOf(id);
      return {
        ...asked,
        lockSummary: lockTold(asked.lockRequired, asked.lockAfterMinutes),
        codeSummary: codeTold(asked.pinRequired, asked.pinFallsShort),
        codeLengthSummary: codeLengthTold(asked.pinMinimumLength),
      };
    };
  },
});

/** The code that the mail app itself asks for. */
export const appCodes = computed({
  name: 'codes of the mail app',
  needs: { mobileDevices: ['userId', 'isOutlookApp'] },
  uses: { appProtections, phonePlatforms, probablyManaged },
  derive: (given) => {
    const row = rowsOf(given, 'mobileDevices');
    return (id: string): { readonly appPinMinimumLength: Known<number> } => {
      const { seenBy, own } = serviceId(id);
      if (seenBy === 'intune') return { appPinMinimumLength: 0 };
      const { isProbablyManaged: isManaged } = given.use.probablyManaged(id);
      const { platform } = given.use.phonePlatforms(id);
      const protections = given.use.appProtections({ userId: row(own).userId, platform, isManaged });
      const isOutlook = answered(row(own).isOutlookApp, 'mobileDevices.ClientType');
      return {
        appPinMinimumLength: whenKnown([isOutlook], (is): Known<number> =>
          is ? appPinLength(protections, isManaged) : 0,
        ),
      };
    };
  },
});
