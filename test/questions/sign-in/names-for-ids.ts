import { ann, member, mfa, office, of, places, policy, ruled, tenant, users, ipPlace } from './tenant.ts';

/** Ids that a published baseline leaves to be filled in. */
const toFillIn = ['11111111-1111-1111-1111-111111111111', '00000000-0000-0000-0000-000000000001'];
const gone = 'abcdefab-1234-4000-8000-00000000abcd';
const US = 'conditionalAccessUsers (Graph v1.0, read 2026-11)';
const NW = 'concept-assignment-network 2026-04-01';
const compliantNetworks = '3d46dbda-8382-466a-856d-eb00cbc6b910';
const without = (...excludeUsers: readonly string[]) => users({ excludeUsers });
const only = (...includeUsers: readonly string[]) => users({ includeUsers });
/** Nobody has such an id. */
const nobodyHas = (id: string) => ({
  context: { users: [member(ann)], deletedObjects: [{ type: 'user', id }] },
});
const unread = { context: { users: [member(ann)], namedLocations: [] } };

/** Lists hold object ids. Only an id that was looked up and not found can be one that is deleted. */
export const nameTenants = [
  ...['breakglass', 'ann.clerk', 'Ann Clerk', 'clerk@council.example', ...toFillIn].map((name) =>
    tenant(
      `${name} is left out`,
      US,
      [policy('A', mfa, without(name))],
      [ruled('no-deleted-references', 'unknown', {}, { says: [name] })],
      nobodyHas(name),
    ),
  ),
  ...['breakglass', 'Ann Clerk', ...toFillIn].map((name) =>
    tenant(
      `the rule is for ${name} alone`,
      US,
      [policy('A', mfa, only(name))],
      [ruled('no-deleted-references', 'unknown'), ruled('policies-have-targets', 'unknown')],
      nobodyHas(name),
    ),
  ),
  tenant(
    'an account that is gone is left out, and a name beside it',
    US,
    [policy('A', mfa, without(gone, 'breakglass'))],
    [ruled('no-deleted-references', 'fail')],
    nobodyHas(gone),
  ),
  tenant(
    'the rule is for nobody, by Microsoft’s own word',
    US,
    [policy('A', mfa, only('None'))],
    [ruled('no-deleted-references', 'pass'), ruled('policies-have-targets', 'fail')],
  ),
  tenant(
    'the rule is for somebody, and a name is left out',
    US,
    [policy('A', mfa, users({ includeUsers: [ann], excludeUsers: ['Ann Clerk'] }))],
    [ruled('no-deleted-references', 'unknown'), ruled('policies-have-targets', 'pass')],
  ),
  tenant(
    'guests are left out, by Microsoft’s own word in small letters',
    US,
    [policy('A', mfa, without('guestsorexternalusers'))],
    [ruled('no-deleted-references', 'pass')],
  ),
  ...['head office', 'office', ...toFillIn].map((name) =>
    tenant(
      `the place ${name} is left out`,
      NW,
      [policy('A', mfa, places(['All'], name))],
      [of(ann, 'secondStep', ['unknown', 'always']), ruled('no-deleted-places', 'unknown')],
      unread,
    ),
  ),
  tenant(
    'the network that Global Secure Access makes, which is in no list of v1.0, is left out',
    'compliantNetworkNamedLocation (Graph beta, read 2026-11)',
    [policy('A', mfa, places(['All'], compliantNetworks))],
    [ruled('no-deleted-places', 'pass')],
    unread,
  ),
  tenant(
    'a place of the list is left out, and one by its name',
    NW,
    [policy('A', mfa, places(['All'], office, 'depot'))],
    [ruled('no-deleted-places', 'unknown')],
    { context: { users: [member(ann)], namedLocations: [ipPlace(office, true, '203.0.113.0/24')] } },
  ),
];
