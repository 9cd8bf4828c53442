import { lowerCase } from '../base/lower-case.ts';
import { z } from 'zod';
import { computed } from '../base/computed.ts';
import { unknown, whenKnown, type Known } from '../base/known.ts';
import { answered, missingOf, readList, readOne, strange, valueOf } from '../base/read-evidence.ts';
import { plansOwned } from '../tenant/plans.ts';
import { firstApplying, type Applicable } from './first-applying.ts';
import { otherServers } from './first-servers.ts';
import { orderedRules, protectionRuleProperties } from './protection-rules.ts';
import { senders } from './senders.ts';

export const safeAttachmentStates = z.enum(['on', 'off', 'not-in-plan']);
type State = z.infer<typeof safeAttachmentStates>;

/** `Replace` is an older word for `Block`; one that is none of these is not judged (MC424901 of 2022). */
const byAction: Readonly<Record<string, State>> = {
  allow: 'off',
  block: 'on',
  dynamicdelivery: 'on',
  replace: 'on',
};
const oddAction = unknown(strange('safeAttachmentPolicies.action', 'a value that we do not know'));
const lost = unknown(strange('safeAttachmentPolicies.name', 'the policy of a rule did not come back'));
const nameless = strange('safeAttachmentRules.safeAttachmentPolicy', 'a rule names no policy');
const noBuiltIn = unknown(
  strange('safeAttachmentRules.id', 'the built-in protection, which is always there, did not come back'),
);

/**
 * What a trial of Defender calls its policy that only watches. It comes behind the presets and before every other one, and no
 * list that we read says for whom it is (try-microsoft-defender-for-office-365, "Policies in audit mode", read 2026-11).
 */
const ofTrial = 'evaluation policy';

/**
 * Whether attachments to a mailbox are opened in a safe place first: presets, the council's own rules, and at last the
 * built-in protection, which is for everybody whom it does not leave out. Without `Enable` nothing is scanned, and the
 * action `Allow` only records (Get-SafeAttachmentPolicy, read 2026-11).
 */
export const safeAttachments = computed({
  name: 'Safe Attachments',
  needs: {
    safeAttachmentRules: [...protectionRuleProperties, 'origin', 'safeAttachmentPolicy'],
    safeAttachmentPolicies: ['name', 'enable', 'action'],
  },
  uses: { orderedRules, otherServers, senders, plansOwned },
  derive: (given) => {
    const rules = valueOf(given, 'safeAttachmentRules') ?? [];
    const policies = readList(given, 'safeAttachmentPolicies');
    const isNameless = rules.some(
      ({ origin, safeAttachmentPolicy }) => origin !== 'built-in' && safeAttachmentPolicy === undefined,
    );
    const gaps = [
      ...missingOf(given, 'safeAttachmentRules'),
      ...policies.missing,
      ...(isNameless ? [nameless] : []),
    ];
    const byName = new Map(policies.items.map((one) => [lowerCase(one.name), one]));
    const says = (name: string | null | undefined): Known<State> => {
      const policy = byName.get(lowerCase(name));
      if (policy === undefined) return lost;
      return whenKnown(
        [
          answered(policy.enable, 'safeAttachmentPolicies.enable'),
          answered(policy.action, 'safeAttachmentPolicies.action'),
        ],
        (isOn, action): Known<State> => (isOn ? (byAction[lowerCase(action)] ?? oddAction) : 'off'),
      );
    };
    const builtIn = given.use.orderedRules(
      rules.filter(({ origin }) => origin === 'built-in'),
      () => true,
    );
    const others = given.use.orderedRules(
      rules.filter(({ origin }) => origin !== 'built-in'),
      ({ origin }) => origin === 'preset',
      // One in which nobody is named is for all recipients (safe-attachments-policies-configure, read 2026-11).
      'yes',
    );
    const trial = policies.items
      .filter(({ name }) => lowerCase(name) === ofTrial)
      .map(({ name }) => ({ matches: 'maybe' as const, says: says(name) }));
    const read = (id: string): Known<State> => {
      const mailbox = given.use.senders(id);
      const open = [...given.use.otherServers.ofDomain(mailbox.domain), ...gaps];
      if (open.length > 0) return unknown(...open);
      const of = (isPreset: boolean): Applicable<State>[] =>
        others
          .filter(({ rule }) => (rule.origin === 'preset') === isPreset)
          .map(({ rule, matches }) => ({
            matches: matches(mailbox),
            says: says(rule.safeAttachmentPolicy),
          }));
      const candidates: Applicable<State>[] = [
        ...of(true),
        ...trial,
        ...of(false),
        ...builtIn.map(({ matches }) => ({ matches: matches(mailbox), says: 'on' as const })),
      ];
      return firstApplying<State>(
        'safeAttachmentRules',
        candidates,
        builtIn.length === 0 ? noBuiltIn : 'off',
      );
    };
    const { hasDefenderForOffice } = given.use.plansOwned();
    return (id: string): { readonly safeAttachments: Known<State> } => ({
      safeAttachments: whenKnown([hasDefenderForOffice], (has): Known<State> =>
        has ? read(id) : 'not-in-plan',
      ),
    });
  },
});

/** Whether files in SharePoint, OneDrive and Teams are opened in a safe place; off until somebody switches it on. */
export const sharedFiles = computed({
  name: 'Safe Attachments for shared files',
  needs: { defenderForOffice: ['scansFiles'] },
  uses: { plansOwned },
  derive: (given) => {
    const scans = whenKnown([readOne(given, 'defenderForOffice')], (one) =>
      answered(one.scansFiles, 'defenderForOffice.scansFiles'),
    );
    const { hasDefenderForOffice } = given.use.plansOwned();
    const sharedFilesAreChecked = whenKnown([hasDefenderForOffice], (has): Known<State> =>
      has ? whenKnown([scans], (does) => (does ? 'on' : 'off')) : 'not-in-plan',
    );
    return () => ({ sharedFilesAreChecked });
  },
});
