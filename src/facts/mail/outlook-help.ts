import { computed } from '../base/computed.ts';
import { whenKnown } from '../base/known.ts';
import { answered, readOne } from '../base/read-evidence.ts';
import { allOf } from '../base/reasoned.ts';

/**
 * Whether Outlook signs in the modern way, and whether it warns before email leaves the council. The warning is off as
 * Microsoft sets it up (Set-OrganizationConfig, read 2026-11): a hint to people, and no block.
 */
export const outlookHelp = computed({
  name: 'what Outlook is told to do',
  needs: {
    organizationConfig: [
      'oAuth2ClientProfileEnabled',
      'mailTipsAllTipsEnabled',
      'mailTipsExternalRecipientsTipsEnabled',
    ],
  },
  derive: (given) => {
    const config = readOne(given, 'organizationConfig');
    const outlookSignsInModern = whenKnown([config], (one) =>
      answered(one.oAuth2ClientProfileEnabled, 'organizationConfig.oAuth2ClientProfileEnabled'),
    );
    const outsideRecipientsArePointedOut = whenKnown([config], (one) =>
      allOf([
        answered(one.mailTipsAllTipsEnabled, 'organizationConfig.mailTipsAllTipsEnabled'),
        answered(
          one.mailTipsExternalRecipientsTipsEnabled,
          'organizationConfig.mailTipsExternalRecipientsTipsEnabled',
        ),
      ]),
    );
    return () => ({ outlookSignsInModern, outsideRecipientsArePointedOut });
  },
});
