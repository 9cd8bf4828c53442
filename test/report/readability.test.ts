import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { grade, longestSentence } from '../readability/flesch-kincaid.ts';
import { unusualIn } from '../readability/clerks-words.ts';
import { clerkPath, reportTexts, textOf } from './files.ts';
import { pageBlocks } from './page-blocks.ts';
import { sampleRun } from './sample-run.ts';

const folder = new URL('../../reports/templates/', import.meta.url);
/** A law's own term stays: "personal data breach". */
const never =
  /\b(?:compliant|non-compliant|(?<!personal data )breach(?:es|ed)?|failed|exposed|critical|vulnerab\w+|remediat\w+|leverag\w+|robust\w*|blame\w*)\b/iu;

/** A law's own term stays as it is. */
const ofLaw = /personal data breach(?:es)?/giu;

interface Text {
  readonly where: string;
  readonly text: string;
}

const texts = (value: unknown, where: string): Text[] => {
  if (typeof value === 'string') return [{ where, text: value.replaceAll(/\{\w+\}/gu, '{{name}}') }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${where} ${key}`));
};

/** Ids of kinds of the clause bank, by which questions are grouped: no document shows them. */
const ofKinds = /^questions\.yaml themes \d+ kinds \d+$/u;

const ofWords = readdirSync(new URL('words/', folder))
  .flatMap((name) => texts(parse(readFileSync(new URL(`words/${name}`, folder), 'utf8')), name))
  .filter(({ where }) => !ofKinds.test(where));

const ofPage = pageBlocks(textOf(await reportTexts(sampleRun()), clerkPath)).map((text) => ({
  where: "clerk's report",
  text,
}));
const all = [...ofWords, ...ofPage];

describe('every word that a clerk reads', () => {
  it('is looked at', () => {
    expect(ofWords.length).toBeGreaterThan(100);
    expect(ofPage.length).toBeGreaterThan(200);
    expect(ofPage.some(({ text }) => text.startsWith('Only you can answer these'))).toBe(true);
  });

  it('stands in a sentence of at most 25 words', () => {
    expect(all.filter(({ text }) => longestSentence(text) > 25)).toEqual([]);
  });

  it('is none of the words that blame or frighten', () => {
    expect(all.filter(({ text }) => never.test(text.replaceAll(ofLaw, '')))).toEqual([]);
  });

  it('is a word that clerks use', () => {
    expect(all.flatMap(({ where, text }) => unusualIn(text).map((one) => `${where}: ${one}`))).toEqual([]);
  });

  it('needs grade 8 at most on average, and no text of ours more than 10, none on the page more than 11', () => {
    // A resolution has the words of the Act that it rests on.
    const ours = ofWords.filter(({ where }) => !where.startsWith('annex.yaml exclude'));
    const sentences = [...ours, ...ofPage].filter(({ text }) => /[.!?]$/u.test(text));
    const sum = sentences.reduce((total, { text }) => total + grade(text), 0);
    expect(sentences.length).toBeGreaterThan(100);
    expect(sum / sentences.length).toBeLessThanOrEqual(8);
    expect(ours.filter(({ text }) => /[.!?]$/u.test(text) && grade(text) > 10)).toEqual([]);
    expect(sentences.filter(({ text }) => grade(text) > 11)).toEqual([]);
  });

  it('would be caught: a long sentence and a word of blame', () => {
    expect(longestSentence(pageBlocks(`<p>${'word '.repeat(26)}.</p>`)[0] ?? '')).toBe(26);
    expect(never.test('You are not compliant.')).toBe(true);
  });
});
