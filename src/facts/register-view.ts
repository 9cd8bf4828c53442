import type { Snapshot } from '../sources/kinds.ts';
import { distinctMissing, type Missing } from '../model/cause.ts';
import type { CouncilInputs } from '../model/council.ts';
import { londonDay } from '../model/london-day.ts';
import { joinRegister } from '../model/people-register.ts';
import type { Needs, View } from './base/needs.ts';
import { isUnknown, unknown, type Known } from './base/known.ts';
import { councilEvents } from './people/council-events.ts';
import { readList } from './base/read-evidence.ts';
import { sentFor } from './base/sent-evidence.ts';
import type { RegisterView, SubjectScope } from './base/subject-scope.ts';
import { accountRoles, mayBeSomebodys } from './people/register-scopes.ts';
import { registerDoubts } from './people/register-word.ts';
import type { FactBase } from './subjects.ts';

/** What joins accounts, devices and phones with the people of the register. */
export const registerNeeds = {
  users: ['displayName', 'userPrincipalName', 'mail'],
  managedDevices: ['userId', 'azureADDeviceId'],
  mobileDevices: ['userId'],
  registeredDevices: ['ownerIds', 'deviceId'],
} as const satisfies Needs;
type RegisterEvidence = View<typeof registerNeeds>;

type Roles = SubjectScope['roles'];

const open = (evidence: string, detail: string): Known<never> =>
  unknown({ evidence, cause: 'not-supported', detail });

const shared = open('managedDevices', 'The device has no main user, so nobody knows whose work it serves.');
const unrecorded = open('mobileDevices', 'Exchange does not record whose phone it is.');
const unlabelled = open(
  'registeredDevices',
  'Nobody recorded whose device it is: Intune does not manage it.',
);
const nobodyNamed = open('registeredDevices', 'Nothing came that says who registered the device.');
const gone = open('users', 'The person of this subject is not among the accounts that were read.');

/** Enabled accounts of members that the register does not name: any of them may be somebody's who left. */
function unlisted(given: RegisterEvidence, council: CouncilInputs, base: FactBase): readonly Missing[] {
  const membershipOf = joinRegister(council.people ?? []);
  const persons = new Map(base.person.subjects.map((one) => [one.id, one]));
  const strangers = readList(given, 'users').items.filter((user) => {
    const one = persons.get(user.id);
    return one !== undefined && mayBeSomebodys(one) && membershipOf(user).terms.length === 0;
  });
  const count = strangers.length;
  if (council.people === undefined) return [];
  // Where not every account was read, one of the others may be on nobody's list.
  const { missing } = readList(given, 'users');
  if (count === 0) return missing;
  const accounts =
    count === 1 ? '1 account that can sign in is' : `${String(count)} accounts that can sign in are`;
  return [
    ...missing,
    // Of some of them it is not known whether they are somebody's at all.
    ...distinctMissing(
      strangers.flatMap(({ id }) => {
        const { canSignIn, kind } = persons.get(id) ?? {};
        return [canSignIn, kind].filter(isUnknown).flatMap((one) => one.missing);
      }),
    ),
    { evidence: 'input:people', cause: 'no-input', detail: `${accounts} on nobody's list.` },
  ];
}

/**
 * What the people register adds to the facts of a snapshot: whom and whose each subject concerns, what keeps a rule about
 * all of them from passing, and who joined and left.
 *
 * @param asOf when the settings were read
 */
export function registerView(
  read: RegisterEvidence & Pick<Snapshot, 'source'>,
  council: CouncilInputs,
  { base, asOf }: { readonly base: FactBase; readonly asOf: Date },
): RegisterView {
  const given = { evidence: sentFor(read.evidence, registerNeeds, read.source) };
  const doubts = registerDoubts(council, asOf);
  const rolesOf = accountRoles(council, { asOf, doubts });
  const accounts = readList(given, 'users');
  const users = new Map(accounts.items.map((user) => [user.id, user]));
  const absentee = accounts.missing.length > 0 ? unknown(...accounts.missing) : gone;
  const persons = new Map(
    base.person.subjects.map((one): [string, Roles] => {
      const user = users.get(one.id);
      return [one.id, user === undefined ? absentee : rolesOf(user, one)];
    }),
  );
  const ofUser = (id: string | null | undefined, none: Roles): Roles =>
    id ? (persons.get(id) ?? absentee) : none;
  const managed = new Map(readList(given, 'managedDevices').items.map(({ id, userId }) => [id, userId]));
  const mobile = new Map(readList(given, 'mobileDevices').items.map(({ id, userId }) => [id, userId]));
  const device = new Map(
    base.device.subjects.map(({ id, owner }): [string, SubjectScope] => [
      id,
      { roles: ofUser(managed.get(id), shared), owner },
    ]),
  );
  const phone = new Map(
    base.phone.subjects.map(({ id }): [string, SubjectScope] => {
      const [seenBy, own = ''] = id.split(/:(.*)/su);
      const known = seenBy === 'intune' ? device.get(own) : undefined;
      return [id, known ?? { roles: ofUser(mobile.get(own), gone), owner: unrecorded }];
    }),
  );
  const byDirectoryId = new Map(
    readList(given, 'managedDevices').items.map(({ id, azureADDeviceId }) => [azureADDeviceId, id]),
  );
  const registered = new Map(
    readList(given, 'registeredDevices').items.map(({ id, deviceId, ownerIds }): [string, SubjectScope] => {
      const known = deviceId ? device.get(byDirectoryId.get(deviceId) ?? '') : undefined;
      return [id, known ?? { roles: ofUser(ownerIds?.[0], nobodyNamed), owner: unlabelled }];
    }),
  );
  const mailbox = new Map(
    base.mailbox.subjects.map(({ id, kind }): [string, SubjectScope] => [
      id,
      { roles: kind === 'shared' || kind === 'room' || kind === 'equipment' ? [] : ofUser(id, gone) },
    ]),
  );
  const leavers = [...doubts, ...unlisted(given, council, base)];
  return {
    scopes: {
      person: new Map([...persons].map(([id, roles]) => [id, { roles }])),
      mailbox,
      device,
      phone,
      registeredDevice: registered,
    },
    caveats: {
      person: {
        hasLeft: { of: 'where', missing: leavers },
        isInRegister: { of: 'where', missing: doubts },
        registerRole: { of: 'where', missing: doubts },
      },
      device: {
        mainUserHasLeft: { of: 'rule', missing: leavers },
        mainUserRole: { of: 'where', missing: doubts },
      },
      tenant: { peopleWithoutAccount: { of: 'rule', missing: doubts } },
    },
    events: councilEvents(council, londonDay(asOf)),
  };
}
