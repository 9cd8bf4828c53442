import { describe, expect, it } from 'vitest';
import { bareSnapshot } from '../../sources/testing.ts';
import { CouncilInputs } from '../../model/council.ts';
import { factsOfSnapshot } from '../testing.ts';
import { digest, group } from './testing-objects.ts';
import { mailEvidence, now, shown } from './testing.ts';

type Recipients = NonNullable<Parameters<typeof mailEvidence>[1]>;
const register = CouncilInputs.parse({
  people: [
    { name: 'Clerk', role: 'clerk', account: 'clerk' },
    { name: 'Former', role: 'councillor', account: 'former', left: '2026-01-01' },
    { name: 'Deputy', role: 'clerk', account: 'earlier', left: '2026-02-01' },
  ],
});
const holder = (name: string, more: object = {}) => ({
  holder: digest(name),
  isDenied: false,
  isDeleted: false,
  ...more,
});
const base = (rows: readonly object[] | undefined, recipients: Recipients = []) => ({
  ...mailEvidence({ former: {}, clerk: {}, deputy: {}, earlier: {} }, recipients),
  ...(rows === undefined
    ? {}
    : { mailboxPermissions: [{ subject: 'former', status: 'collected', value: rows }] }),
});
const facts = (rows: readonly object[] | undefined, recipients?: Recipients) =>
  factsOfSnapshot(bareSnapshot(base(rows, recipients)), register, now);
const readers = (rows: readonly object[] | undefined, recipients?: Recipients): unknown =>
  shown(facts(rows, recipients).mailbox.subjects.find(({ id }) => id === 'former')?.otherReaders);
const roles = (rows: readonly object[], recipients?: Recipients): unknown =>
  shown(facts(rows, recipients).person.subjects.find(({ id }) => id === 'former')?.mailboxOpenTo);

describe('who may open a mailbox', () => {
  it('is nobody where only the owner holds it', () => {
    expect(readers([])).toEqual([]);
    expect(roles([])).toEqual([]);
  });

  it('is whoever holds full access, by address or by name', () => {
    expect(readers([holder('clerk@exampleton.example')])).toEqual(['clerk']);
    expect(roles([holder('clerk')])).toEqual(['clerk']);
    expect(roles([holder('clerk'), holder('deputy')])).toEqual(['clerk', 'none']);
    // Who was the clerk once is nobody now.
    expect(roles([holder('earlier')])).toEqual(['none']);
  });

  it('is everybody in a group that holds it', () => {
    expect(readers([holder('office')], [group('office', ['clerk', 'deputy'])])).toEqual(['clerk', 'deputy']);
    expect(readers([holder('office')], [group('office', undefined)])).toBe('unknown: groups');
    expect(roles([holder('clerk'), holder('office')], [group('office', undefined)])).toBe('unknown: groups');
  });

  it('is nobody whose right is refused, or whose account is deleted', () => {
    expect(readers([holder('clerk', { isDenied: true }), holder('S-1-5-21-1', { isDeleted: true })])).toEqual(
      [],
    );
  });

  it('is nobody whose right is refused as well, alone or by a group', () => {
    const office = [group('office', ['clerk', 'deputy'])];
    const refused = (name: string) => holder(name, { isDenied: true });
    expect(readers([holder('clerk'), refused('clerk')])).toEqual([]);
    expect(readers([holder('office'), refused('clerk')], office)).toEqual(['deputy']);
    expect(readers([holder('clerk'), refused('office')], office)).toEqual([]);
    expect(readers([holder('clerk'), refused('office')], [group('office', undefined)])).toBe(
      'unknown: groups',
    );
    expect(readers([holder('clerk'), refused('PROD\\some group')])).toBe('unknown: mailboxPermissions');
    expect(readers([holder('clerk'), holder('deputy', { isDenied: undefined })])).toBe(
      'unknown: mailboxPermissions',
    );
  });

  it('may be somebody whom nobody can name, who is listed and proves nothing alone', () => {
    expect(readers([holder('PROD\\some security group')])).toBe('unknown: mailboxPermissions');
    const both = facts([holder('PROD\\some security group'), holder('clerk')]);
    const former = both.mailbox.subjects.find(({ id }) => id === 'former');
    expect(shown(former?.otherReaders)).toEqual(['clerk']);
    expect(shown(former?.otherReaderNames)).toMatchObject({ named: [{ id: 'clerk' }], others: 1 });
    expect(roles([holder('PROD\\some security group'), holder('clerk')])).toEqual(['clerk', 'none']);
  });

  it('is not a group whose kind did not come back', () => {
    const untyped = (recipientTypeDetails: string | null | undefined) => [
      { ...group('office', ['clerk']), recipientTypeDetails },
    ];
    expect(readers([holder('office')], untyped(null))).toBe('unknown: mailboxPermissions');
    expect(readers([holder('office')], untyped(undefined))).toBe('unknown: mailboxPermissions, recipients');
  });

  it('is unknown of a mailbox that was not asked about', () => {
    expect(readers(undefined)).toBe('unknown: mailboxPermissions');
  });
});
