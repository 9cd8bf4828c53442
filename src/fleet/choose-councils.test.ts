import { describe, expect, it } from 'vitest';
import { chooseCouncils } from './choose-councils.ts';
import type { Fleet } from './fleet-file.ts';

const fleet = {
  councils: [
    { id: 'ann', groups: ['north'] },
    { id: 'bob', groups: ['south', 'old'] },
    { id: 'cy, new', groups: [] },
  ],
} as unknown as Fleet;
const chosen = (only: readonly string[], groups: readonly string[] = []): string[] =>
  chooseCouncils(fleet, { only, groups }).map(({ id }) => id);

describe('the councils that are asked for', () => {
  it.each([
    [[], [], ['ann', 'bob', 'cy, new']],
    [['bob', 'ann'], [], ['ann', 'bob']],
    [['bob,ann'], [], ['ann', 'bob']],
    [['bob, ann'], [], ['ann', 'bob']],
    [['ann,'], [], ['ann']],
    [['cy, new'], [], ['cy, new']],
    [['ann'], ['old,south'], ['ann', 'bob']],
  ])('with --only %j and --group %j are %j', (only, groups, ids) => {
    expect(chosen(only, groups)).toEqual(ids);
  });

  it('are refused by the one name that there is not', () => {
    expect(() => chosen(['ann,bib'])).toThrow('no council "bib"');
    expect(() => chosen([','])).toThrow('no council ","');
    expect(() => chosen([], ['north,suth'])).toThrow('no group "suth"');
  });
});
