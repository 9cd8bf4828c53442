import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { cleanAll, cleanText, oneLine } from './clean.ts';
import { longDate, longMoment, monthOf } from './dates.ts';
import { fill, inWordsFirst, sentence } from './fill.ts';

describe('dates', () => {
  test.each([
    ['2026-11-22T11:33:00.000Z', '22 November 2026, 11:33'],
    // In summer London is an hour ahead: this is already the next day.
    ['2026-06-30T23:30:00.000Z', '1 July 2026, 00:30'],
  ])('shows %s as it was in London', (iso, shown) => {
    expect(longMoment(iso)).toBe(shown);
  });

  it('keeps a written day, and knows its month', () => {
    expect(longDate('2027-03-31')).toBe('31 March 2027');
    expect(longDate('2026-07-01')).toBe('1 July 2026');
    expect(monthOf('2026-06-30T23:30:00.000Z')).toBe('July 2026');
  });
});

describe('clean text', () => {
  it('holds nothing that acts, and is well-formed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = cleanText(text);
        expect(clean).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u);
        expect(clean.isWellFormed()).toBe(true);
        expect(oneLine(text)).not.toMatch(/[\n\t]/u);
      }),
    );
  });

  it('leaves names and signs as they are', () => {
    for (const name of ['Zoë O’Brien', 'Siân ap Rhys', '李小龙', '👩‍🌾 Allotments', 'a\nb\tc'])
      expect(cleanText(name)).toBe(name);
  });

  it('reaches every text of a value, keys too, and changes nothing else', () => {
    expect(cleanAll({ a: ['x\u0007', { 'k\u0000': 1 }], b: true, c: null })).toEqual({
      a: ['x\ufffd', { 'k\ufffd': 1 }],
      b: true,
      c: null,
    });
  });
});

describe('filled sentences', () => {
  it('take their values once, as text', () => {
    expect(fill('{a} and {b}', { a: '{b}', b: 2 })).toBe('{b} and 2');
    expect(() => fill('{missing}', {})).toThrow('Nothing fills {missing}');
  });

  it('read like sentences', () => {
    expect(sentence('It is so')).toBe('It is so.');
    expect(sentence('Is it?')).toBe('Is it?');
    expect([inWordsFirst(2), inWordsFirst(12)]).toEqual(['Two', '12']);
  });
});
