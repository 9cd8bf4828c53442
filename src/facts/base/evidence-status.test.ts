import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { CouncilInputs } from '../../model/council.ts';
import { EvidenceStatus } from '../../model/run.ts';
import { bareSnapshot } from '../../sources/testing.ts';
import { evidenceStatuses } from './evidence-status.ts';
import { subjectKinds } from '../subjects.ts';
import { each, refused } from '../testing.ts';

const statuses = (evidence: object, council: object = {}) =>
  evidenceStatuses(bareSnapshot({ ...evidence }), CouncilInputs.parse({ ...council }));
const status = (id: string, evidence: object, council: object = {}) =>
  statuses(evidence, council).find((one) => one.evidence === id);

describe('evidence statuses', () => {
  it('are what a run may hold', () => {
    expect(() => z.array(EvidenceStatus).parse(statuses({ users: [] }))).not.toThrow();
  });

  it('have an entry for everything that facts name', () => {
    const named = Object.values(subjectKinds).flatMap(({ shape }) =>
      Object.values(shape as Readonly<Record<string, z.ZodType>>).flatMap(
        (schema) => z.object({ from: z.array(z.string()) }).safeParse(schema.meta()).data?.from ?? [],
      ),
    );
    const ids = new Set(statuses({}).map(({ evidence }) => evidence));
    const strangers = named.map((from) => from.split('.')[0] ?? '').filter((id) => !ids.has(id));
    expect([...new Set(strangers)]).toEqual([]);
  });

  it('count what was read and what was refused, subject by subject', () => {
    const perUserMfaStates = [...each({ a: { perUserMfaState: 'disabled' } }), refused('b'), refused('c')];
    expect(status('perUserMfaStates', { perUserMfaStates })).toMatchObject({
      status: 'partly',
      items: 1,
      unavailableItems: 2,
      missing: [{ evidence: 'perUserMfaStates', cause: 'permission', detail: 'refused' }],
    });
  });

  it('keep the cause of what was not read', () => {
    expect(status('users', {})).toMatchObject({
      status: 'unavailable',
      items: 0,
      missing: [{ evidence: 'users', cause: 'permission', detail: 'not granted' }],
    });
    expect(status('organization', { organization: { id: 't' } })).toMatchObject({
      status: 'collected',
      items: 1,
    });
  });

  it('say what the council did not tell', () => {
    expect(status('input:people', {})).toMatchObject({
      status: 'unavailable',
      missing: [{ cause: 'no-input' }],
    });
    expect(status('input:people', {}, { people: [] })).toMatchObject({ status: 'collected', items: 0 });
    expect(status('input:emergencyAccounts', {})).toMatchObject({ missing: [{ cause: 'no-input' }] });
    expect(status('input:emergencyAccounts', {}, { emergencyAccounts: ['key'] })).toMatchObject({
      status: 'collected',
      items: 1,
    });
    expect(status('input:emergencyAccounts', {}, { emergencyAccounts: [] })).toMatchObject({
      status: 'collected',
      items: 0,
    });
  });
});
