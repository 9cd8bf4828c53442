import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runsOf } from '../../fixtures/search.ts';
import { Cause } from '../model/cause.ts';
import { CouncilInputs } from '../model/council.ts';
import { evidenceIds, type EvidenceId } from '../sources/kinds.ts';
import type { Snapshot } from '../sources/kinds.ts';
import { bareSnapshot } from '../sources/testing.ts';
import { declarationOf, type SubjectKind } from './subjects.ts';
import { isUnknown, type SubjectList } from './base/known.ts';
import type { Named } from './base/subject.ts';
import type { SubjectName } from '../model/subject-name.ts';
import { factsOfSnapshot } from './testing.ts';
import { inputs, tenants } from './testing-tenants.ts';

/** Tenants that each property meets: `BEADLE_PROPERTY_RUNS=2000 npx vitest run src/facts/never-flips.test.ts`. */
const numRuns = runsOf(12, 60);

type Change = (snapshot: Snapshot) => Snapshot;
type List = SubjectList<Named<SubjectName>>;

const causes = fc.constantFrom(...Cause.options);
const changed = (snapshot: Snapshot, id: EvidenceId, value: object): Snapshot =>
  ({ ...snapshot, evidence: { ...snapshot.evidence, [id]: value } }) as Snapshot;

/** A kind that could not be read at all. */
const lost: fc.Arbitrary<Change> = fc
  .tuple(fc.constantFrom(...evidenceIds), causes)
  .map(([id, cause]): Change => {
    return (snapshot) =>
      changed(snapshot, id, { status: 'unavailable', at: snapshot.finishedAt, cause, detail: 'lost' });
  });

/** One subject of a kind that could not be read. */
const refusedOne: fc.Arbitrary<Change> = fc
  .tuple(
    fc.constantFrom<EvidenceId>(
      'mailboxPurposes',
      'authenticationMethods',
      'groups',
      'deviceCompliancePolicyStates',
    ),
    fc.nat({ max: 2 }),
    causes,
  )
  .map(([id, index, cause]): Change => {
    return (snapshot) => {
      const evidence = snapshot.evidence[id];
      if (evidence.status === 'unavailable' || !Array.isArray(evidence.value)) return snapshot;
      const value = (evidence.value as readonly { subject: string }[]).map((one, at) =>
        at === index
          ? { subject: one.subject, status: 'unavailable', at: snapshot.finishedAt, cause, detail: 'lost' }
          : one,
      );
      return changed(snapshot, id, { ...evidence, value });
    };
  });

/** For sentences and not for decisions: it may say less where less was read. */
const tells = (kind: SubjectKind, field: string): boolean =>
  declarationOf(kind).facts[field]?.tells !== undefined;

/** Facts by `kind/subject/field`; names are labels and may grow poorer. */
const flat = (facts: ReturnType<typeof factsOfSnapshot>): Map<string, unknown> =>
  new Map(
    Object.entries(facts).flatMap(([kind, list]) =>
      (list as List).subjects.flatMap((subject) =>
        Object.entries(subject)
          .filter(([field]) => field !== 'name' && !tells(kind as SubjectKind, field))
          .map(([field, value]): [string, unknown] => [`${kind}/${subject.id}/${field}`, value]),
      ),
    ),
  );

const idsIn = (list: List): string[] => list.subjects.map(({ id }) => id).toSorted();

type All = ReturnType<typeof factsOfSnapshot>;

/** Facts that are known now and were not, or were something else; lists that are whole and have other subjects. */
const worse = (before: All, after: All): string[] => {
  const old = flat(before);
  const facts = [...flat(after)].filter(
    ([place, value]) => !isUnknown(value) && !(old.has(place) && isDeepStrictEqual(value, old.get(place))),
  );
  const lists = (Object.keys(before) as (keyof All)[]).filter(
    (kind) => after[kind].missing.length === 0 && !isDeepStrictEqual(idsIn(after[kind]), idsIn(before[kind])),
  );
  return [
    ...facts.map(
      ([place, value]) => `${place}: ${JSON.stringify(old.get(place))} -> ${JSON.stringify(value)}`,
    ),
    ...lists,
  ];
};

describe('evidence that is lost', { timeout: 3_600_000 }, () => {
  it('turns facts into unknown or leaves them, and never shortens a list in silence', () => {
    fc.assert(
      fc.property(
        tenants,
        inputs,
        fc.array(fc.oneof(lost, refusedOne), { minLength: 1, maxLength: 3 }),
        (evidence, council, changes) => {
          const snapshot = bareSnapshot(evidence);
          const told = CouncilInputs.parse(council);
          const poorer = changes.reduce((whole, change) => change(whole), snapshot);
          expect(worse(factsOfSnapshot(snapshot, told), factsOfSnapshot(poorer, told))).toEqual([]);
        },
      ),
      { numRuns },
    );
  });

  it('so does a list that is true only as far as it goes', () => {
    fc.assert(
      fc.property(tenants, inputs, fc.constantFrom(...evidenceIds), (evidence, council, id) => {
        const snapshot = bareSnapshot(evidence);
        const whole = snapshot.evidence[id];
        if (whole.status === 'unavailable' || !Array.isArray(whole.value)) return;
        const partial = { cause: 'not-in-import', detail: 'half' };
        const half = changed(snapshot, id, { ...whole, value: whole.value.slice(1), partial });
        const told = CouncilInputs.parse(council);
        expect(worse(factsOfSnapshot(snapshot, told), factsOfSnapshot(half, told))).toEqual([]);
      }),
      { numRuns },
    );
  });

  it('so does a register or a provider that the council did not name', () => {
    fc.assert(
      fc.property(tenants, inputs, (evidence, council) => {
        const snapshot = bareSnapshot(evidence);
        const { people: _people, provider: _provider, ...rest } = CouncilInputs.parse(council);
        const before = factsOfSnapshot(snapshot, CouncilInputs.parse(council));
        expect(worse(before, factsOfSnapshot(snapshot, CouncilInputs.parse(rest)))).toEqual([]);
      }),
      { numRuns },
    );
  });
});
