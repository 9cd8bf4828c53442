import type { ManagedDevice } from '../../sources/devices/managed-devices/kind.ts';
import { unknown, whenKnown, type Facts, type Known, type SubjectList } from '../base/known.ts';
import type { Device } from '../subjects/device.ts';
import type { Person } from '../subjects/person.ts';
import { personNote } from './sentences.ts';
import { goneAccount } from './words.ts';

type MainUserFacts = Pick<
  Facts<Device>,
  'hasMainUser' | 'mainUserBlocked' | 'mainUserHasLeft' | 'person' | 'personNote'
>;

/** The main user of each device: one or nobody, and nobody means that it is shared (find-primary-user, 2025-02-28). */
export const mainUserFacts = (people: SubjectList<Person>): ((device: ManagedDevice) => MainUserFacts) => {
  const byId = new Map(people.subjects.map((one) => [one.id, one]));
  const ofUser = (userId: string, fact: (one: Facts<Person>) => Known<boolean>): Known<boolean> => {
    const person = byId.get(userId);
    if (person !== undefined) return fact(person);
    return people.missing.length > 0 ? unknown(...people.missing) : true;
  };
  const nameOf = (userId: string): Known<string> =>
    byId.get(userId)?.name ?? (people.missing.length > 0 ? unknown(...people.missing) : goneAccount);
  return ({ userId, userDisplayName }) => {
    const person = userDisplayName || (userId ? nameOf(userId) : '');
    const shown = { person, personNote: personNote(person) };
    if (!userId) return { ...shown, hasMainUser: false, mainUserBlocked: false, mainUserHasLeft: false };
    return {
      ...shown,
      hasMainUser: true,
      mainUserBlocked: ofUser(userId, ({ canSignIn }) => whenKnown([canSignIn], (can) => !can)),
      mainUserHasLeft: ofUser(userId, ({ hasLeft }) => hasLeft),
    };
  };
};
