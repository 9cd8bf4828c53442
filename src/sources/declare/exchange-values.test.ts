import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ReadFailure } from '../../graph/reader.ts';
import { addressesWith } from './minimise/address.ts';
import {
  bool,
  date,
  identityOf,
  limit,
  list,
  mailboxId,
  minutes,
  optionalRef,
  sentList,
} from './exchange-values.ts';

describe('values as Exchange writes them', () => {
  it.each([
    ['a list', list, ['a', 'b'], ['a', 'b']],
    ['a list of nothing, as a tool that writes files has it', list, [null], []],
    ['a list with an entry that did not come', list, ['a', null], undefined],
    ['a list with an empty entry', list, ['', 'a'], undefined],
    ['a list that limits something', sentList, null, []],
    ['one for a list', list, 'a', ['a']],
    ['nothing for a list', list, '', []],
    ['True', bool, 'True', true],
    ['false', bool, 'false', false],
    ['a number', limit, 6, 6],
    ['a number as text', limit, '6', 6],
    ['Unlimited', limit, 'Unlimited', null],
    ['no text', limit, '', null],
    ['a quarter of an hour', minutes, '00:15:00', 15],
    ['a day and a half', minutes, '1.12:00:30', 2160.5],
    ['no time', minutes, 'Unlimited', null],
    ['a date of the old form', date, '/Date(0)/', '1970-01-01T00:00:00.000Z'],
    ['a date', date, '2026-11-22T11:33:00Z', '2026-11-22T11:33:00Z'],
  ])('%s', (_name, kind, raw, value) => {
    expect(kind.parse(raw)).toEqual(value);
  });

  it('stay absent or null where they are', () => {
    for (const kind of [list, bool, limit, minutes, date]) {
      expect(kind.parse(undefined)).toBeUndefined();
      expect(kind.parse(null)).toBeNull();
    }
  });

  it('are refused in another form, not guessed', () => {
    for (const [kind, raw] of [
      [bool, 'perhaps'],
      [bool, 1],
      [list, 7],
      [sentList, undefined],
      [sentList, ['a', null]],
      [limit, true],
      [minutes, 15],
    ] as const)
      expect(kind.safeParse(raw).success).toBe(false);
  });

  it('a span of time is as long as it says', () => {
    const part = (max: number) => fc.integer({ min: 0, max });
    const two = (value: number): string => String(value).padStart(2, '0');
    fc.assert(
      fc.property(part(400), part(23), part(59), part(59), (days, h, m, s) => {
        const text = `${days === 0 ? '' : `${String(days)}.`}${two(h)}:${two(m)}:${two(s)}`;
        expect(minutes.parse(text)).toBeCloseTo(days * 1440 + h * 60 + m + s / 60, 9);
      }),
    );
  });
});

describe('an identity', () => {
  it('is the first one that was sent', () => {
    expect(identityOf('Get-X', null, '', 'name')).toBe('name');
    expect(mailboxId('Get-X', { ExternalDirectoryObjectId: 'u1', Guid: 'g1' })).toBe('u1');
    expect(mailboxId('Get-X', { ExternalDirectoryObjectId: '', Guid: 'g1' })).toBe('exchange:g1');
  });

  it('is never made up: two items without one would count as the same', () => {
    expect(() => identityOf('Get-X', undefined, '')).toThrow(ReadFailure);
    expect(() => mailboxId('Get-X', {})).toThrow('Get-X answered with an item without an identity.');
  });
});

describe('a forwarding address', () => {
  const make = addressesWith('key of the test').ref;
  it('that is not set is null, and one that was not read is absent', () => {
    expect(optionalRef(undefined, make)).toBeUndefined();
    expect(optionalRef(null, make)).toBeNull();
    expect(optionalRef('', make)).toBeNull();
    expect(optionalRef('smtp:a@b.example', make)).toMatchObject({ domain: 'b.example' });
  });
});
