import { describe, expect, it } from 'vitest';
import { CouncilInputs } from '../../../model/council.ts';
import { leavingDates } from './leaving-dates.ts';

const account = {
  id: 'id-1',
  userPrincipalName: 'ben@exampleton.example',
  mail: 'cllr.barn@exampleton.example',
};
const left = (now: string, ...terms: readonly object[]) =>
  leavingDates(
    CouncilInputs.parse({
      people: terms.map((term) => ({
        name: 'Ben',
        role: 'councillor',
        account: 'ben@exampleton.example',
        ...term,
      })),
    }),
    new Date(now),
  )(account);
const at = (moment: string) => Date.parse(moment);

describe('the moment from which a leaver may not sign in', () => {
  it('is the end of the written day in London, an hour earlier in summer', () => {
    expect(left('2026-12-01T00:00:00Z', { left: '2026-11-22' })).toBe(at('2026-11-23T00:00:00Z'));
    expect(left('2026-12-01T00:00:00Z', { left: '2026-07-01' })).toBe(at('2026-07-01T23:00:00Z'));
    // The clocks go back during the 25th of October 2026: its end is winter time.
    expect(left('2026-12-01T00:00:00Z', { left: '2026-10-25' })).toBe(at('2026-10-26T00:00:00Z'));
    expect(left('2026-12-01T00:00:00Z', { left: '2026-03-28' })).toBe(at('2026-03-29T00:00:00Z'));
  });

  it('is nothing before that end', () => {
    expect(left('2026-07-01T22:59:00Z', { left: '2026-07-01' })).toBeUndefined();
    expect(left('2026-07-01T23:00:00Z', { left: '2026-07-01' })).toBe(at('2026-07-01T23:00:00Z'));
  });

  it('is the latest of several terms, whatever their order, and nothing for one who came back', () => {
    const terms = [{ left: '2026-05-08' }, { left: '2018-09-05' }];
    expect(left('2026-11-22T00:00:00Z', ...terms)).toBe(at('2026-05-08T23:00:00Z'));
    expect(left('2026-11-22T00:00:00Z', ...terms, { started: '2026-06-01' })).toBeUndefined();
  });

  it('is found by address and object id too', () => {
    const by = (name: string) => left('2026-11-22T00:00:00Z', { account: name, left: '2026-05-08' });
    expect(by('CLLR.Barn@exampleton.example')).toBe(at('2026-05-08T23:00:00Z'));
    expect(by('id-1')).toBe(at('2026-05-08T23:00:00Z'));
    expect(by('other@exampleton.example')).toBeUndefined();
  });
});
