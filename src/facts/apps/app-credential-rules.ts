import { z } from 'zod';
import { computed } from '../base/computed.ts';
import { unknown, whenKnown, type Known } from '../base/known.ts';
import { answered, readList, readOne } from '../base/read-evidence.ts';
import { allOf, anyOf } from '../base/reasoned.ts';
import type { EvidenceValue } from '../../sources/kinds.ts';
import { daysOf, rowsOf, setForbids, type Restrictions } from './credentials-forbidden.ts';

export const appCredentialLimits = z.enum([
  'passwords-barred',
  'own-passwords-barred',
  'passwords-end',
  'certificates-end',
]);
type AppCredentialLimit = z.infer<typeof appCredentialLimits>;

type Policy = EvidenceValue<'defaultAppManagementPolicy'>;
type Exception = EvidenceValue<'appManagementPolicies'>[number];

const unsureException = unknown({
  evidence: 'appManagementPolicies',
  cause: 'not-supported',
  detail:
    'A policy for single apps is switched off. Microsoft does not say whether the limits for every app then hold for these.',
});

/** Of apps that were let in there may be a set of its own; else the one for the council's own apps is all there is. */
const setsOf = (one: Policy): readonly (Restrictions | null | undefined)[] =>
  one.servicePrincipalRestrictions == null
    ? [one.applicationRestrictions]
    : [one.applicationRestrictions, one.servicePrincipalRestrictions];

/** Limits for single apps that some app was given. One that nobody was given changes nothing. */
function exceptionForbids(one: Exception, type: string): Known<boolean> {
  if (one.appliesToSome === false) return true;
  const isGiven = answered(one.appliesToSome, 'appManagementPolicies.appliesTo');
  return whenKnown([isGiven, answered(one.isEnabled, 'appManagementPolicies.isEnabled')], (_given, isOn) =>
    isOn ? setForbids(one.restrictions, type, 'appManagementPolicies') : unsureException,
  );
}

/**
 * What the tenant's own rule forbids when an app is given a password or certificate. Where it also speaks of apps that were
 * let in, both must say it; and where single apps have limits of their own, these too, because an app with its own takes
 * nothing over from the tenant's (overview of app authentication methods, Microsoft Graph, read 2026-11).
 */
export const appCredentialRules = computed({
  name: 'limits on passwords of apps',
  needs: {
    defaultAppManagementPolicy: ['isEnabled', 'applicationRestrictions', 'servicePrincipalRestrictions'],
    appManagementPolicies: ['isEnabled', 'restrictions', 'appliesToSome'],
  },
  derive: (given) => {
    const policy = readOne(given, 'defaultAppManagementPolicy');
    const exceptions = readList(given, 'appManagementPolicies');
    const unread = exceptions.missing.length > 0 ? [unknown(...exceptions.missing)] : [];
    const isOn = whenKnown([policy], (one) =>
      answered(one.isEnabled, 'defaultAppManagementPolicy.isEnabled'),
    );
    const forbids = (type: string): Known<boolean> =>
      allOf([
        whenKnown(
          [policy, isOn],
          (one, on): Known<boolean> =>
            on && allOf(setsOf(one).map((set) => setForbids(set, type, 'defaultAppManagementPolicy'))),
        ),
        ...exceptions.items.map((one) => exceptionForbids(one, type)),
        ...unread,
      ]);
    const longest = (type: string): Known<number> =>
      whenKnown([policy, forbids(type)], (one, does): Known<number> => {
        if (!does) return 0;
        const inUse = exceptions.items.filter(({ appliesToSome }) => appliesToSome !== false);
        const sets = [...setsOf(one), ...inUse.map(({ restrictions }) => restrictions)];
        const days = sets.flatMap((set) => rowsOf(set, type).map((row) => daysOf(row.maxLifetime)));
        return whenKnown(days, (...known: number[]) => Math.max(...known));
      });
    const barred = forbids('passwordAddition');
    const limits = {
      'passwords-barred': barred,
      'own-passwords-barred': forbids('customPasswordAddition'),
      // Who can be given no password is given none that lasts.
      'passwords-end': anyOf([barred, forbids('passwordLifetime')]),
      'certificates-end': forbids('asymmetricKeyLifetime'),
    } satisfies Record<AppCredentialLimit, Known<boolean>>;
    const names = appCredentialLimits.options;
    const appCredentialLimitsInForce = whenKnown(
      names.map((name) => limits[name]),
      (...held: boolean[]) => names.filter((_name, index) => held[index] === true),
    );
    return () => ({
      appCredentialLimits: appCredentialLimitsInForce,
      appPasswordDays: barred === true ? 0 : longest('passwordLifetime'),
      appCertificateDays: longest('asymmetricKeyLifetime'),
    });
  },
});
