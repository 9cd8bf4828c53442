import type { ManagedDevice } from '../../snapshot/evidence/devices.ts';
import { unknown, whenKnown, type Facts, type Known, type SubjectList } from '../known.ts';
import type { Device } from '../subjects/device.ts';
import type { Person } from '../subjects/person.ts';

type MainUserFacts = Pick<Facts<Device>, 'hasMainUser' | 'mainUserBlocked' | 'mainUserHasLeft'>;

/** The main user of each device: one or nobody, and nobody means that it is shared (find-primary-user, 2025-02-28). */
export const mainUserFacts = (people: SubjectList<Person>): ((device: ManagedDevice) => MainUserFacts) => {
  const byId = new Map(people.subjects.map((one) => [one.id, one]));
  const ofUser = (userId: string, fact: (one: Facts<Person>) => Known<boolean>): Known<boolean> => {
    const person = byId.get(userId);
    if (person !== undefined) return fact(person);
    return people.missing.length > 0 ? unknown(...people.missing) : true;
  };
  return ({ userId }) => {
    if (!userId) return { hasMainUser: false, mainUserBlocked: false, mainUserHasLeft: false };
    return {
      hasMainUser: true,
      mainUserBlocked: ofUser(userId, ({ canSignIn }) => whenKnown([canSignIn], (can) => !can)),
      mainUserHasLeft: ofUser(userId, ({ hasLeft }) => hasLeft),
    };
  };
};
