import { expect, it } from 'vitest';
import { CouncilInputs } from '../model/council.ts';
import { bareSnapshot } from '../sources/testing.ts';
import { aUser } from '../facts/testing.ts';
import { judgeSnapshot } from './judge-snapshot.ts';
import { loadStandards } from './standards.ts';

it('judges an old snapshot as of the day on which it was read: who left since had not left then', async () => {
  const standards = await loadStandards('wouldham', '.');
  const snapshot = bareSnapshot({ users: [aUser('ann')] });
  const readAt = new Date(snapshot.finishedAt);
  const later = (days: number): Date => new Date(readAt.getTime() + days * 86_400_000);
  const left = later(20).toISOString().slice(0, 10);
  const inputs = CouncilInputs.parse({
    people: [{ name: 'Ann', role: 'councillor', account: 'ann@exampleton.example', left }],
  });
  const council = {
    name: 'Exampleton',
    nation: 'england',
    inputs,
    attestations: [],
    exceptions: [],
  } as const;
  const resultsAt = (now: Date) => judgeSnapshot(snapshot, { council, standards, now }).results;
  expect(resultsAt(later(400))).toEqual(resultsAt(readAt));
});

it('says in the run that the clock jumped while the settings were read', async () => {
  const standards = await loadStandards('wouldham', '.');
  const snapshot = { ...bareSnapshot(), clockJumps: [10_800] };
  const council = {
    name: 'Exampleton',
    nation: 'england',
    inputs: CouncilInputs.parse({}),
    attestations: [],
    exceptions: [],
  } as const;
  const { remarks } = judgeSnapshot(snapshot, { council, standards, now: new Date(snapshot.finishedAt) });
  expect(remarks.join(' ')).toContain('jumped forward by 3 hours');
});

it('says who assessed a look at the use of mailboxes, when and why, and nothing where nobody did', async () => {
  const standards = await loadStandards('wouldham', '.');
  const snapshot = bareSnapshot({ users: [aUser('ann')] });
  const assessment = { by: 'Ann Clerk', on: '2026-10-01', purpose: 'find mailboxes that stand unused' };
  const remarksFor = (inputs: object): string => {
    const council = {
      name: 'Exampleton',
      nation: 'england',
      inputs: CouncilInputs.parse(inputs),
      attestations: [],
      exceptions: [],
    } as const;
    return judgeSnapshot(snapshot, { council, standards, now: new Date(snapshot.finishedAt) }).remarks.join(
      ' ',
    );
  };
  const said = remarksFor({ monitoringAssessment: assessment });
  for (const part of ['Ann Clerk', '1 October 2026', assessment.purpose]) expect(said).toContain(part);
  expect(remarksFor({})).not.toContain('last used');
});
