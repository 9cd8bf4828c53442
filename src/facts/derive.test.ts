import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { runsOf } from '../../fixtures/search.ts';
import { CouncilInputs } from '../model/council.ts';
import { bareSnapshot } from '../sources/testing.ts';
import { deriveFacts } from './derive.ts';
import { isUnknown, type SubjectList } from './base/known.ts';
import { subjectKinds, type SubjectKind } from './subjects.ts';
import { guarded } from './base/guard.ts';
import { asOf, factsOfSnapshot } from './testing.ts';
import { inputs, tenants } from './testing-tenants.ts';

const kinds = Object.keys(subjectKinds) as SubjectKind[];
type List = SubjectList<{ id: string; name: string }>;

/** What is proved of whoever it may be is asked for, and so it is compared. */
const told = (facts: object): object =>
  Object.fromEntries(
    Object.entries(facts as Record<string, List>).map(([kind, list]) => [
      kind,
      { ...list, unlisted: list.unlisted?.() },
    ]),
  );

describe('all facts together', () => {
  it('are total: every subject has every field of its kind, known in its type or unknown with a reason', () => {
    fc.assert(
      fc.property(tenants, inputs, (evidence, council) => {
        const facts = factsOfSnapshot(bareSnapshot(evidence), CouncilInputs.parse(council));
        // One look at all of them: asking of each field by itself took longer than working them out.
        const odd: string[] = [];
        for (const kind of kinds) {
          const shape: Readonly<Record<string, z.ZodType>> = subjectKinds[kind].shape;
          for (const subject of (facts[kind] as List).subjects) {
            const fields = Object.keys(subject).toSorted().join();
            if (fields !== Object.keys(shape).toSorted().join()) odd.push(`${kind} has ${fields}`);
            for (const [field, value] of Object.entries(subject)) {
              const fits = isUnknown(value) || shape[field]?.safeParse(value).success === true;
              if (!fits) odd.push(`${kind}.${field} is ${JSON.stringify(value)}`);
            }
          }
        }
        expect(odd).toEqual([]);
      }),
      { numRuns: runsOf(10, 60) },
    );
  });

  it('are nothing but unknown, and no list is whole, when nothing was read', () => {
    const facts = factsOfSnapshot(bareSnapshot(), CouncilInputs.parse({}));
    for (const kind of ['person', 'mailbox', 'mailFlowRule', 'device', 'phone'] as const) {
      expect([kind, ...facts[kind].subjects]).toEqual([kind]);
      expect([kind, ...facts[kind].missing].length).toBeGreaterThan(1);
    }
    const [tenant] = facts.tenant.subjects;
    const known = Object.entries(tenant ?? {}).filter(([, value]) => !isUnknown(value));
    expect(known.map(([field]) => field)).toEqual(['id', 'name']);
  });

  it('are the same for the same snapshot', () => {
    fc.assert(
      fc.property(tenants, inputs, (evidence, council) => {
        const input = { snapshot: bareSnapshot(evidence), council: CouncilInputs.parse(council), asOf };
        expect(told(deriveFacts(input))).toEqual(told(deriveFacts({ ...input, restrict: guarded })));
      }),
      { numRuns: runsOf(4, 20) },
    );
  });
});
