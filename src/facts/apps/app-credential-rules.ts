import { lowerCase } from '../base/lower-case.ts';
import { z } from 'zod';
import { computed } from '../base/computed.ts';
import { unknown, whenKnown, type Known } from '../base/known.ts';
import { answered, readList, readOne, strange } from '../base/read-evidence.ts';
import { allOf, anyOf } from '../base/reasoned.ts';
import type { EvidenceValue } from '../../sources/kinds.ts';

export const appCredentialLimits = z.enum([
  'passwords-barred',
  'own-passwords-barred',
  'passwords-end',
  'certificates-end',
]);
type AppCredentialLimit = z.infer<typeof appCredentialLimits>;

type Policy = EvidenceValue<'defaultAppManagementPolicy'>;
type Exception = EvidenceValue<'appManagementPolicies'>[number];
type Restrictions = NonNullable<Policy['applicationRestrictions']>;
type Restriction = NonNullable<Restrictions['passwordCredentials']>[number];

/** Microsoft writes "for every app" as no time, or as the first time there is (tenantAppManagementPolicy, read 2026-11). */
function reachesEveryApp({ restrictForAppsCreatedAfterDateTime: after }: Restriction): Known<boolean> {
  if (after == null || after === '' || after.startsWith('0001-01-01')) return true;
  return Number.isNaN(Date.parse(after))
    ? unknown(strange('defaultAppManagementPolicy.restrictForAppsCreatedAfterDateTime', 'not a time'))
    : false;
}

const someExempt = unknown({
  evidence: 'defaultAppManagementPolicy',
  cause: 'not-supported',
  detail: 'Some people or apps are exempt by an attribute. Who carries it is not read.',
});

const inForce = (one: Restriction): Known<boolean> => {
  const state = lowerCase(one.state);
  if (state === '') return answered<boolean>(null, 'defaultAppManagementPolicy.state');
  if (state !== 'enabled' && state !== 'disabled')
    return unknown(strange('defaultAppManagementPolicy.state', 'neither enabled nor disabled'));
  if (state === 'disabled') return false;
  return allOf([reachesEveryApp(one), one.excludesActors === true ? someExempt : true]);
};

/** `P180D`, `P6M`, `P1Y`, `PT12H`: years and months by their longest days, so that no limit seems shorter than it is. */
const daysOf = (text: string | null | undefined): Known<number> => {
  const found = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T.*)?$/i.exec(text ?? '');
  if (found === null || text === 'P')
    return unknown(strange('defaultAppManagementPolicy.maxLifetime', 'not a length of time'));
  const [years = 0, months = 0, weeks = 0, days = 0] = found.slice(1).map((part) => Number(part || 0));
  return years * 366 + months * 31 + weeks * 7 + days + (/T/i.test(text ?? '') ? 1 : 0);
};

const rowsOf = (of: Restrictions | null | undefined, type: string): readonly Restriction[] =>
  [...(of?.passwordCredentials ?? []), ...(of?.keyCredentials ?? [])].filter(
    ({ restrictionType }) => lowerCase(restrictionType) === type.toLowerCase(),
  );

/** Every restriction that there is (appCredentialRestrictionType, appKeyCredentialRestrictionType, beta, read 2026-11). */
const types: ReadonlySet<string> = new Set([
  'passwordaddition',
  'passwordlifetime',
  'symmetrickeyaddition',
  'symmetrickeylifetime',
  'custompasswordaddition',
  'asymmetrickeylifetime',
  'trustedcertificateauthority',
]);

const unsureException = unknown({
  evidence: 'appManagementPolicies',
  cause: 'not-supported',
  detail:
    'A policy for single apps is switched off. Microsoft does not say whether the limits for every app then hold for these.',
});

/** Whether one set of limits forbids this. */
function setForbids(
  set: Restrictions | null | undefined,
  type: string,
  from: 'defaultAppManagementPolicy' | 'appManagementPolicies',
): Known<boolean> {
  if (set == null) return answered<boolean>(null, `${from}.restrictions`);
  const rows = rowsOf(set, type);
  if (rows.length > 0) return allOf(rows.map(inForce));
  // An empty list forbids nothing; one that Microsoft left out says nothing.
  const list = type === 'asymmetricKeyLifetime' ? 'keyCredentials' : 'passwordCredentials';
  return whenKnown([answered(set[list], `${from}.${list}`)], (all): Known<boolean> =>
    all.every(({ restrictionType }) => types.has(lowerCase(restrictionType)))
      ? false
      : unknown(strange(`${from}.restrictionType`, 'a restriction that we do not know')),
  );
}

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
