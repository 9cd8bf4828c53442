import type { CouncilInputs } from '../../model/council.ts';
import type { Snapshot } from '../../sources/kinds.ts';
import { unknown, whenKnown, type Facts, type Known, type SubjectList } from '../base/known.ts';
import { answered, readList, readOne, strange } from '../base/read-evidence.ts';
import type { Person } from '../subjects/person.ts';
import type { Tenant } from '../subjects/tenant.ts';
import { complianceFacts } from './compliance-policies.ts';
import { domainFacts } from './domains.ts';
import { protocolFacts } from './mail-protocols.ts';
import { methodFacts } from './methods.ts';
import { peopleCounts } from './people-counts.ts';
import { planFacts } from './plans.ts';
import { userRights } from './user-rights.ts';

/** What the mail facts say of the whole organisation. */
type ForwardingFacts = Pick<Facts<Tenant>, 'refusesAutomaticForwarding' | 'forwardingBlockSummary'>;

/** `mobileDeviceManagementAuthority` (https://learn.microsoft.com/graph/api/resources/organization, read 2026-08). */
const authorities: Readonly<Record<string, Tenant['phonesManagedBy']>> = {
  unknown: 'nobody',
  intune: 'intune',
  sccm: 'configuration-manager',
  office365: 'basic-mobility',
};

const phonesManagedBy = (snapshot: Snapshot): Known<Tenant['phonesManagedBy']> =>
  whenKnown([readOne(snapshot, 'organization')], (one) =>
    whenKnown(
      [answered(one.mobileDeviceManagementAuthority, 'organization.mobileDeviceManagementAuthority')],
      (value) =>
        authorities[value.toLowerCase()] ??
        unknown(strange('organization.mobileDeviceManagementAuthority', 'a value that we do not know')),
    ),
  );

const conditionalAccessInForce = (snapshot: Snapshot): Known<boolean> => {
  const { items, missing } = readList(snapshot, 'conditionalAccessPolicies');
  if (items.some((policy) => policy.state === 'enabled')) return true;
  return missing.length > 0 ? unknown(...missing) : false;
};

/** The council's Microsoft 365 as a whole: one subject, present whatever was read. */
export const deriveTenant = (
  snapshot: Snapshot,
  council: CouncilInputs,
  given: {
    readonly people: SubjectList<Person>;
    readonly forwarding: ForwardingFacts;
    readonly asOf: Date;
  },
): SubjectList<Tenant> => {
  const tenant: Facts<Tenant> = {
    id: snapshot.tenant.id,
    name: snapshot.tenant.displayName || snapshot.tenant.initialDomain || snapshot.tenant.id,
    securityDefaults: whenKnown([readOne(snapshot, 'securityDefaults')], (one) =>
      answered(one.isEnabled, 'securityDefaults.isEnabled'),
    ),
    conditionalAccessInForce: conditionalAccessInForce(snapshot),
    ...planFacts(snapshot),
    ...peopleCounts(snapshot, council, given),
    ...given.forwarding,
    ...complianceFacts(snapshot),
    phonesManagedBy: phonesManagedBy(snapshot),
    isSynchronised: whenKnown([readOne(snapshot, 'organization')], (one) =>
      one.onPremisesSyncEnabled === null
        ? false
        : answered(one.onPremisesSyncEnabled, 'organization.onPremisesSyncEnabled'),
    ),
    ...userRights(snapshot),
    ...domainFacts(snapshot),
    ...methodFacts(snapshot),
    ...protocolFacts(snapshot),
  };
  return { subjects: [tenant], missing: [] };
};
