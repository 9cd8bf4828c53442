import { describe, expect, it } from 'vitest';
import { whomOf } from '../text/whom.ts';
import { listedPart, withoutLists } from './phrases.ts';

describe('of whom a line speaks', () => {
  it.each([
    [{ appliesTo: ['councillors'], devices: 'personal' }, "councillors' own devices"],
    [{ appliesTo: ['councillors', 'staff'], devices: 'personal' }, "councillors' and staff's own devices"],
    [{ appliesTo: ['all'], devices: 'council' }, 'council devices'],
    [{ appliesTo: ['all'], devices: 'personal' }, "people's own devices"],
    [{ appliesTo: ['councillors', 'staff', 'volunteers'] }, 'councillors, staff and volunteers'],
    [{ appliesTo: ['clerk'] }, 'the Clerk'],
  ] as const)('%j', ({ appliesTo, ...devices }, words) => {
    expect(whomOf({ appliesTo: [...appliesTo], ...devices })).toBe(words);
  });
});

describe('a part that is a list', () => {
  it('can be left unlisted, and stand among what is not covered', () => {
    const part = 'Lists mailboxes that nobody has used recently.';
    expect(listedPart(part)).toBe('mailboxes that nobody has used recently.');
    expect(withoutLists(part)).toBe('Mailboxes that nobody has used recently.');
    expect(listedPart('Whether email is kept.')).toBeUndefined();
    expect(withoutLists('Whether email is kept.')).toBe('Whether email is kept.');
  });
});
