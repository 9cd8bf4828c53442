import { describe, expect, it } from 'vitest';
import { shortSentence, type SaidCircumstance } from './short-sentence.ts';

const one = (aspect: SaidCircumstance['aspect'], text: string, ordinary = false): SaidCircumstance => ({
  aspect,
  text,
  ordinary,
});
const start = ['signing in to', 'email (Outlook)'];

describe('shortSentence', () => {
  it('leaves a short one as it is', () => {
    const parts = [one('client', 'in an app'), one('flow', 'in the usual way', true)];
    expect(shortSentence(start, parts)).toBe('signing in to email (Outlook) in an app in the usual way');
  });

  it('goes without the ordinary first, then without what is missed least', () => {
    const parts = [
      one('client', 'in an older mail program, such as one using IMAP'),
      one('location', 'from “Head office” and “Depot”'),
      one('device', 'on a computer of the council’s own network'),
      one('signInRisk', 'at high risk'),
      one('insiderRisk', 'with no insider risk seen', true),
    ];
    const text = shortSentence(start, parts);
    expect(text).toBe(
      'signing in to email (Outlook) in an older mail program, such as one using IMAP from “Head office” and “Depot”',
    );
    expect(text.split(' ').length).toBeLessThanOrEqual(25);
  });
});
