import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { loadCatalogue } from '../../src/rulebook/catalogue.ts';
import { loadBank } from '../../src/rulebook/clause-bank.ts';
import { loadPolicy } from '../../src/rulebook/load-policy.ts';
import { loadRules } from '../../src/rulebook/load-rules.ts';
import { clerkTexts } from './clerk-texts.ts';
import { unusualIn } from './clerks-words.ts';
import { grade, longestSentence, wordCount } from './flesch-kincaid.ts';
import { syllables } from './syllables.ts';

const shipped = (path: string): string => fileURLToPath(new URL(`../../rules/${path}`, import.meta.url));
const book = await loadRules(shipped('checks'));
const catalogue = await loadCatalogue(shipped('catalogue.yaml'), book);
const bank = await loadBank(shipped('clause-bank.yaml'), book, catalogue);
const policies = await Promise.all(
  (await readdir(shipped('policies')))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => loadPolicy(shipped(`policies/${file}`), { book, catalogue, bank })),
);
const texts = clerkTexts(book.rules, catalogue, policies);

describe('what clerks read in rules and policies', () => {
  it('is there: from every rule, every check and every policy', () => {
    expect(texts.length).toBeGreaterThan(
      book.rules.length * 6 + catalogue.size + policies.flatMap((policy) => policy.clauses).length,
    );
  });

  it('needs grade 8 at most on average', () => {
    const sum = texts.reduce((total, { text }) => total + grade(text), 0);
    expect(sum / texts.length).toBeLessThanOrEqual(8);
  });

  // The formula was made for passages. In five words one long one, such as "encrypted", makes a grade of 12.
  it('needs more than grade 10 nowhere, and in a line of a few words no more than 14', () => {
    expect(texts.filter(({ text }) => grade(text) > (wordCount(text) < 13 ? 14 : 10))).toEqual([]);
  });

  it('has the words of English clerks', () => {
    expect(texts.flatMap(({ where, text }) => unusualIn(text).map((one) => `${where}: ${one}`))).toEqual([]);
  });

  it('asks nothing to which both yes and no mean the same', () => {
    const turned = /\b(?:did|do|does|has|have|was|were|is|are) (?:nobody|nothing|no(?! longer))\b/iu;
    expect(turned.test('Did nobody send it?')).toBe(true);
    const asked = policies.flatMap(({ clauses }) => clauses.flatMap(({ ask = '' }) => ask));
    expect(asked.filter((ask) => turned.test(ask))).toEqual([]);
  });

  // What is asked about one of them is made of it: "these computers" is "this computer" there.
  it('asks for several where a check may name several', () => {
    const ofOne =
      /\bthis (?:account|person|guest|mailbox|device|computer|phone|app|program|tool|rule|plan|team)\b/iu;
    expect(ofOne.test('Please switch off this rule.')).toBe(true);
    const several = book.rules.filter(({ kind }) => kind !== 'tenant' && kind !== 'conditionalAccess');
    expect(
      several.filter(({ text }) => ofOne.test(text.ask)).map(({ id, text }) => `${id}: ${text.ask}`),
    ).toEqual([]);
  });

  // "Could not check: whether ..." and "Could not list ..." go on with it.
  it('says of each part what is looked at, in words that a sentence can go on with', () => {
    const parts = texts.filter(({ where }) => where.includes(' part of '));
    expect(parts.length).toBeGreaterThan(100);
    expect(parts.filter(({ text }) => !/^(?:Whether|Lists) /u.test(text))).toEqual([]);
  });

  // The Clerk, the IT provider and councillors read the same: "your list" is only the Clerk's.
  it('speaks to none of its readers where all of them read it', () => {
    const toSomebody = /\byour?s?\b/iu;
    expect(toSomebody.test('Guests are not on your list.')).toBe(true);
    const ofAll = [
      ...texts.filter(({ where }) => / (?:title|failTitle|finding|part of .*)$/u.test(where)),
      ...book.rules.flatMap(({ id, text: { effort }, outside }) => [
        { where: `${id} cost`, text: effort.cost },
        { where: `${id} baseline`, text: outside.baseline },
      ]),
      ...[...JSON.stringify([...bank.kinds.values()]).matchAll(/"part":"([^"]*)"/gu)].map(
        ([, text = '']) => ({
          where: 'bank',
          text,
        }),
      ),
    ];
    expect(ofAll.length).toBeGreaterThan(book.rules.length * 5 + 200);
    expect(ofAll.filter(({ text }) => toSomebody.test(text))).toEqual([]);
  });

  it('has no sentence of more than 25 words', () => {
    expect(texts.filter(({ text }) => longestSentence(text) > 25)).toEqual([]);
  });
});

describe('the words of clerks themselves', () => {
  test.each([
    'Email is sent on to a private account.',
    'Stop it being sent on by itself.',
    'Email that is sent on, and not read',
    'Nobody can bring the email back.',
    'Apps need your leave to read email.',
    'Devices scramble what they store.',
    'when misuse is feared',
    'ours: 24',
  ])('would notice "%s"', (text) => {
    expect(unusualIn(text)).toHaveLength(1);
  });

  it('take nothing else for foreign', () => {
    for (const text of [
      'Send the note on Monday.',
      'Email is sent on 3 May.',
      'Bring it to the meeting.',
      'On leave',
    ])
      expect(unusualIn(text)).toEqual([]);
  });
});

describe('the grade itself', () => {
  test.each([
    ['the', 1],
    ['rules', 1],
    ['changed', 1],
    ['uses', 2],
    ['needed', 2],
    ['table', 2],
    ['devices', 3],
    ['mailboxes', 3],
    ['media', 3],
    ['created', 3],
    ['someone', 2],
    ['people’s', 2],
    ['administrator', 5],
    ['NCSC', 4],
    ['PIN', 1],
    ['365', 1],
  ])('counts the syllables of %s', (word, count) => {
    expect(syllables(word)).toBe(count);
  });

  it('follows the formula', () => {
    // 6 words in 1 sentence, 6 syllables.
    expect(grade('The cat sat on the mat.')).toBeCloseTo(0.39 * 6 + 11.8 - 15.59);
    expect(grade('The cat sat. The dog ran.')).toBeCloseTo(0.39 * 3 + 11.8 - 15.59);
  });

  it('tells plain words from hard ones', () => {
    const hard =
      'Organisational authentication requirements necessitate administrator intervention and remediation.';
    expect(grade(hard)).toBeGreaterThan(10);
    expect(longestSentence(`${'word '.repeat(30)}. Two words.`)).toBe(30);
  });

  it('takes a placeholder for one easy word', () => {
    expect(grade('{{person.userPrincipalName}} has left.')).toBeCloseTo(grade('Ann has left.'));
  });
});
