import { describe, expect, it } from 'vitest';
import { shortSentences, type SaidCircumstance } from './short-sentence.ts';

const one = (aspect: SaidCircumstance['aspect'], text: string, ordinary = false): SaidCircumstance => ({
  aspect,
  text,
  ordinary,
});
const start = ['signing in to', 'email (Outlook)'];
const further = 'The sign-in is';

describe('short sentences', () => {
  it('leave a short one as it is', () => {
    const parts = [one('client', 'in an app'), one('flow', 'in the usual way', true)];
    expect(shortSentences(start, parts, further)).toBe(
      'signing in to email (Outlook) in an app in the usual way',
    );
  });

  it('go without the ordinary first, and never without what is not', () => {
    const parts = [
      one('client', 'in an older mail program, such as one using IMAP'),
      one('platform', 'on Windows', true),
      one('location', 'from “Head office” and “Depot”'),
      one('device', 'on a computer of the council’s own network'),
      one('signInRisk', 'at high risk'),
      one('insiderRisk', 'with no insider risk seen', true),
    ];
    const text = shortSentences(start, parts, further);
    expect(text).toBe(
      'signing in to email (Outlook) in an older mail program, such as one using IMAP from “Head office” and “Depot”. ' +
        'The sign-in is on a computer of the council’s own network at high risk',
    );
    for (const sentence of text.split('. ')) expect(sentence.split(' ').length).toBeLessThanOrEqual(25);
  });
});
