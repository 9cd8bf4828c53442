import { describe, expect, it } from 'vitest';
import { RegisterRole } from '../../model/council.ts';
import { sentenceValue } from './sentence-value.ts';

describe('a value within a sentence', () => {
  it('is in words where it stands for something else than it seems', () => {
    expect(sentenceValue('wrongCodeLimit', '0')).toBe('any number of');
    expect(sentenceValue('wrongCodeLimit', '10')).toBeUndefined();
    expect(sentenceValue('remoteDomainsThatForward', '"*"')).toBe(
      'every outside domain without a setting of its own',
    );
    expect(sentenceValue('valueOf', '0')).toBeUndefined();
    expect(sentenceValue('recipient', '"toString"')).toBeUndefined();
  });

  it('tells a mailbox that nobody else may open from one that a person on no list may open', () => {
    expect(sentenceValue('mailboxOpenTo', '[]')).toBe('nobody');
    expect(sentenceValue('mailboxOpenTo', '"none"')).toBe("somebody on none of the council's lists");
  });

  it('names every role that the list of people knows', () => {
    expect(
      RegisterRole.options.filter(
        (role) => sentenceValue('mailboxOpenTo', JSON.stringify(role)) === undefined,
      ),
    ).toEqual([]);
  });
});
