import { lowerCase } from '../base/lower-case.ts';
import { z } from 'zod';
import { computed } from '../base/computed.ts';
import { isUnknown, unknown, whenKnown, type Known } from '../base/known.ts';
import { answered, readOne, strange } from '../base/read-evidence.ts';
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
type Restrictions = NonNullable<Policy['applicationRestrictions']>;
type Restriction = NonNullable<Restrictions['passwordCredentials']>[number];

/** Microsoft writes "for every app" as no time, or as the first time there is (tenantAppManagementPolicy, read 2026-11). */
const reachesEveryApp = ({ restrictForAppsCreatedAfterDateTime: after }: Restriction): boolean =>
  after == null || after === '' || after.startsWith('0001-01-01');

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
  if (state === 'disabled' || !reachesEveryApp(one)) return false;
  return one.excludesActors === true ? someExempt : true;
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

/**
 * What the tenant's own rule forbids when an app is given a password or certificate. Where it also speaks of apps that were
 * let in, both must say it. A policy for a single app can say otherwise, and those are not read.
 */
export const appCredentialRules = computed({
  name: 'limits on passwords of apps',
  needs: {
    defaultAppManagementPolicy: ['isEnabled', 'applicationRestrictions', 'servicePrincipalRestrictions'],
  },
  derive: (given) => {
    const policy = readOne(given, 'defaultAppManagementPolicy');
    const isOn = whenKnown([policy], (one) =>
      answered(one.isEnabled, 'defaultAppManagementPolicy.isEnabled'),
    );
    const parts = (one: Policy): (Restrictions | null | undefined)[] =>
      one.servicePrincipalRestrictions == null
        ? [one.applicationRestrictions]
        : [one.applicationRestrictions, one.servicePrincipalRestrictions];
    const forbids = (type: string): Known<boolean> =>
      whenKnown(
        [policy, isOn],
        (one, on): Known<boolean> =>
          on &&
          allOf(
            parts(one).map((part): Known<boolean> => {
              if (part == null)
                return answered<boolean>(null, 'defaultAppManagementPolicy.applicationRestrictions');
              const rows = rowsOf(part, type);
              if (rows.length > 0) return allOf(rows.map(inForce));
              // An empty list forbids nothing; one that Microsoft left out says nothing.
              const list = type === 'asymmetricKeyLifetime' ? 'keyCredentials' : 'passwordCredentials';
              const said = answered(part[list], `defaultAppManagementPolicy.${list}`);
              return isUnknown(said) ? said : false;
            }),
          ),
      );
    const longest = (type: string): Known<number> =>
      whenKnown([policy, forbids(type)], (one, does): Known<number> => {
        if (!does) return 0;
        const days = parts(one).flatMap((part) => rowsOf(part, type).map((row) => daysOf(row.maxLifetime)));
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
