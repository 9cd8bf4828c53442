import { computed } from '../base/computed.ts';
import { unknown, whenKnown, type Known } from '../base/known.ts';
import { missingOf, readEach, strange, valueOf } from '../base/read-evidence.ts';
import { listed, mailServersOf } from './mail-servers.ts';

const signedElsewhere = unknown({
  evidence: 'mailDomainRecords',
  cause: 'not-supported',
  detail:
    'Other mail servers take its email, and they may sign what leaves with a key that nobody can look up.',
});

/**
 * Whether a selector leads to its own key: that of the other one is no use. A list that is not of two, as older snapshots
 * keep it, does not say which selector or key it is of.
 */
function leadsToKey(selectors: readonly string[], targets: readonly string[]): boolean {
  const arePaired = selectors.length === 2 && targets.length === 2;
  return selectors.some(
    (one, place) => one !== '' && (arePaired ? targets[place] === one : targets.includes(one)),
  );
}

/**
 * Signed by Microsoft with a key of the domain's own: switched on, and one of the two keys can be found. Where other
 * servers take the mail first, they may sign it on its way out as well.
 */
export const signedMail = computed({
  name: 'signing of email',
  needs: {
    mailDomainRecords: ['selectors', 'mx', 'unread'],
    dkimSigningConfigs: ['domain', 'enabled', 'targets'],
  },
  derive: (given) => {
    const records = readEach(given, 'mailDomainRecords');
    const gaps = missingOf(given, 'dkimSigningConfigs');
    const configs = new Map((valueOf(given, 'dkimSigningConfigs') ?? []).map((one) => [one.domain, one]));
    const unlisted = unknown(strange('mailDomainRecords.selectors', 'the domain is not listed'));
    const unsaid = unknown(strange('dkimSigningConfigs.enabled', 'Exchange did not say'));
    const unplaced = unknown(
      strange('dkimSigningConfigs.targets', 'Exchange did not say where the keys are'),
    );
    const byMicrosoft = (id: string): Known<boolean> => {
      const config = configs.get(id);
      if (config === undefined) return gaps.length > 0 ? unknown(...gaps) : false;
      if (config.enabled === false) return false;
      if (config.enabled == null) return unsaid;
      return whenKnown([records(id) ?? unlisted], (one) =>
        whenKnown([listed(one, 'selectors')], (found): Known<boolean> =>
          found.some(Boolean) && !config.targets.some(Boolean) ? unplaced : leadsToKey(found, config.targets),
        ),
      );
    };
    return (id: string): { readonly isSigned: Known<boolean> } => {
      const signs = byMicrosoft(id);
      if (signs !== false) return { isSigned: signs };
      return {
        isSigned: whenKnown([records(id) ?? unlisted], (one) =>
          whenKnown([listed(one, 'mx')], (hosts) =>
            ['elsewhere', 'both'].includes(mailServersOf(hosts)) ? signedElsewhere : false,
          ),
        ),
      };
    };
  },
});
