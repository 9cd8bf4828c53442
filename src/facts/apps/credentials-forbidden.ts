import type { EvidenceValue } from '../../sources/kinds.ts';
import { lowerCase } from '../base/lower-case.ts';
import { unknown, whenKnown, type Known } from '../base/known.ts';
import { answered, strange } from '../base/read-evidence.ts';
import { allOf } from '../base/reasoned.ts';

export type Restrictions = NonNullable<
  EvidenceValue<'defaultAppManagementPolicy'>['applicationRestrictions']
>;
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
export const daysOf = (text: string | null | undefined): Known<number> => {
  const found = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T.*)?$/i.exec(text ?? '');
  if (found === null || text === 'P')
    return unknown(strange('defaultAppManagementPolicy.maxLifetime', 'not a length of time'));
  const [years = 0, months = 0, weeks = 0, days = 0] = found.slice(1).map((part) => Number(part || 0));
  return years * 366 + months * 31 + weeks * 7 + days + (/T/i.test(text ?? '') ? 1 : 0);
};

export const rowsOf = (of: Restrictions | null | undefined, type: string): readonly Restriction[] =>
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

/** Whether one set of limits forbids this. */
export function setForbids(
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
