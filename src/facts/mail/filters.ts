import { lowerCase } from '../base/lower-case.ts';
import { computed } from '../base/computed.ts';
import { unknown, whenKnown, type Known } from '../base/known.ts';
import { answered, missingOf, readList, strange, valueOf } from '../base/read-evidence.ts';
import { allOf } from '../base/reasoned.ts';
import { firstApplying } from './first-applying.ts';
import { otherServers } from './first-servers.ts';
import { orderedRules, protectionRuleProperties } from './protection-rules.ts';
import { senders } from './senders.ts';

/** Policies by name; what a name that did not come back would say is not known. */
function named<P extends { readonly name: string; readonly isDefault?: boolean | null | undefined }>(
  policies: readonly P[],
  lost: Known<never>,
) {
  const byName = new Map(policies.map((one) => [lowerCase(one.name), one]));
  return {
    of: (name: string | null | undefined): Known<P> => byName.get(lowerCase(name)) ?? lost,
    standard: policies.find((one) => one.isDefault === true) ?? lost,
  };
}

const noMalwarePolicy = unknown(
  strange('malwareFilterPolicies.name', 'the policy of a rule, or the default one, did not come back'),
);
const noContentPolicy = unknown(
  strange('contentFilterPolicies.name', 'the policy of a rule, or the default one, did not come back'),
);

/**
 * What Microsoft's filters do with the mail of each mailbox, by the policy that applies to it. A good policy without a rule,
 * with a rule that is off, or below a preset is for nobody. Evaluation policies of Defender cannot be read; they act on
 * other features than these two.
 */
export const mailFilters = computed({
  name: 'filters for incoming mail',
  needs: {
    mailFilterRules: [
      ...protectionRuleProperties,
      'isPreset',
      'malwareFilterPolicy',
      'hostedContentFilterPolicy',
    ],
    malwareFilterPolicies: ['name', 'isDefault', 'enableFileFilter', 'zapEnabled'],
    contentFilterPolicies: ['name', 'isDefault', 'allowedSenders', 'allowedSenderDomains'],
  },
  bears: {
    malwareFilterPolicies: ['enableFileFilter', 'zapEnabled'],
    contentFilterPolicies: ['allowedSenders', 'allowedSenderDomains'],
  },
  uses: { orderedRules, otherServers, senders },
  derive: (given) => {
    const rules = valueOf(given, 'mailFilterRules') ?? [];
    // A rule that names no policy gives its mailboxes one that we cannot tell. A preset has one of each kind.
    const isNameless = rules.some(
      ({ isPreset: is, malwareFilterPolicy: malwares, hostedContentFilterPolicy: spams }) =>
        is ? malwares === undefined || spams === undefined : malwares == null && spams == null,
    );
    const ruleGaps = [
      ...missingOf(given, 'mailFilterRules'),
      ...(isNameless ? [strange('mailFilterRules.malwareFilterPolicy', 'a rule names no policy')] : []),
    ];
    const malware = readList(given, 'malwareFilterPolicies');
    const content = readList(given, 'contentFilterPolicies');
    const malwarePolicies = named(malware.items, noMalwarePolicy);
    const contentPolicies = named(content.items, noContentPolicy);
    const isPreset = (rule: (typeof rules)[number]): boolean => rule.isPreset;
    const forMalware = given.use.orderedRules(
      rules.filter((one) => one.malwareFilterPolicy != null),
      isPreset,
    );
    const forContent = given.use.orderedRules(
      rules.filter((one) => one.hostedContentFilterPolicy != null),
      isPreset,
    );
    const filters = (policy: Known<(typeof malware.items)[number]>): Known<boolean> =>
      whenKnown([policy], (one) =>
        allOf([
          answered(one.enableFileFilter, 'malwareFilterPolicies.enableFileFilter'),
          answered(one.zapEnabled, 'malwareFilterPolicies.zapEnabled'),
        ]),
      );
    const letsPast = (policy: Known<(typeof content.items)[number]>): Known<boolean> =>
      whenKnown([policy], (one): Known<boolean> => {
        const domains = answered(one.allowedSenderDomains, 'contentFilterPolicies.allowedSenderDomains');
        const people = answered(one.allowedSenders, 'contentFilterPolicies.allowedSenders');
        const some = [
          whenKnown([domains], ({ length }) => length === 0),
          whenKnown([people], (count) => count === 0),
        ];
        return whenKnown([allOf(some)], (none) => !none);
      });
    return (
      id: string,
    ): { readonly attachmentsAreFiltered: Known<boolean>; readonly sendersSkipFilter: Known<boolean> } => {
      const mailbox = given.use.senders(id);
      const inFront = given.use.otherServers.ofDomain(mailbox.domain);
      const decided = <T>(
        gaps: readonly ReturnType<typeof missingOf>[number][],
        read: () => Known<T>,
      ): Known<T> => {
        const open = [...inFront, ...ruleGaps, ...gaps];
        return open.length > 0 ? unknown(...open) : read();
      };
      return {
        attachmentsAreFiltered: decided(malware.missing, () =>
          firstApplying(
            'mailFilterRules',
            forMalware.map(({ rule, matches }) => ({
              matches: matches(mailbox),
              says: filters(malwarePolicies.of(rule.malwareFilterPolicy)),
            })),
            filters(malwarePolicies.standard),
          ),
        ),
        sendersSkipFilter: decided(content.missing, () =>
          firstApplying(
            'mailFilterRules',
            forContent.map(({ rule, matches }) => ({
              matches: matches(mailbox),
              says: letsPast(contentPolicies.of(rule.hostedContentFilterPolicy)),
            })),
            letsPast(contentPolicies.standard),
          ),
        ),
      };
    };
  },
});
