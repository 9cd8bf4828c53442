import type { CouncilInputs } from '../../model/council.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import type { SubjectList } from '../known.ts';
import type { Person } from '../subjects/person.ts';
import { missingOf } from '../read-evidence.ts';

export const derivePersons = (
  snapshot: Snapshot,
  _council: CouncilInputs,
  _asOf: Date,
): SubjectList<Person> => ({ subjects: [], missing: missingOf(snapshot, 'users') });
