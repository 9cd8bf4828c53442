import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadStandards, type Standards } from '../../src/audit/standards.ts';
import { checksPage } from './checks-page.ts';
import { readUnseen } from './unseen.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('the page of checks', () => {
  let standards: Standards;
  let unseen: ReadonlyMap<string, string>;
  beforeAll(async () => {
    [standards, unseen] = await Promise.all([loadStandards('wouldham', root), readUnseen(root)]);
  });
  const kept = (): string[] =>
    [...standards.catalogue.values()].filter(({ dropped }) => dropped === undefined).map(({ id }) => id);

  it('says of every check that is not dropped what it cannot see, and of no other', () => {
    expect([...unseen.keys()].toSorted()).toEqual(kept().toSorted());
  });

  it('joins a check with its rules, clauses, evidence, permission and plan', () => {
    const line = checksPage([standards], standards.catalogue, unseen)
      .split('\n')
      .find((one) => one.includes('`local-admin`'));
    for (const part of [
      '`tenant/joining-gives-no-administrator`',
      'wouldham: 5 bullet 1(a)',
      '`deviceRegistrationPolicy`',
      '`Policy.Read.DeviceConfiguration`',
      'Microsoft Intune',
      unseen.get('local-admin') ?? 'nothing',
    ])
      expect(line).toContain(part);
  });

  it('has a line for each check, and why others are dropped', () => {
    const text = checksPage([standards], standards.catalogue, unseen);
    expect([...standards.catalogue.keys()].filter((id) => !text.includes(`\`${id}\``))).toEqual([]);
  });
});
