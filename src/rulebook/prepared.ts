import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { RuleText } from '../model/run.ts';
import type { Contradiction, Expectation, Kind } from './bank-file.ts';
import type { Check } from './catalogue.ts';
import type { Unit } from './clause-number.ts';
import type { Policy } from './load-policy.ts';
import type { Param } from './rule-file.ts';
import type { Rule } from './rule.ts';
import { bookDigest, ruleTexts, shippedText, type RuleTextFile } from './rule-texts.ts';

/** What an expression is, before it is compiled. */
export interface PreparedExpression {
  readonly source: string;
  readonly facts: readonly string[];
  readonly params: readonly string[];
}

/** A rule that was checked when the package was made. */
export interface PreparedRule extends Pick<Rule, 'id' | 'kind' | 'none' | 'outside'> {
  readonly text: RuleText;
  readonly params: Readonly<Record<string, Param>>;
  readonly where?: PreparedExpression;
  readonly require: PreparedExpression;
  /** Facts and parameters of the finding's line. */
  readonly finding: Pick<PreparedExpression, 'facts' | 'params'>;
}

/**
 * The rules, the catalogue and the clause bank that ship, as they were read and found right when the package was made:
 * `dist/prepared/standards.json`. They hold for these very texts and for no others.
 */
export interface PreparedStandards {
  /** {@link textsDigest} of what it was made of. */
  readonly of: string;
  /** The digest of the rules alone, which a run names. */
  readonly book: string;
  readonly rules: readonly PreparedRule[];
  readonly catalogue: readonly Check[];
  readonly bank: {
    readonly kinds: readonly Kind[];
    readonly expectations: readonly Expectation[];
    readonly contradicts: readonly Contradiction[];
    readonly numbers: readonly { readonly name: string; readonly unit?: Unit }[];
  };
}

/** A policy that ships, checked against {@link PreparedStandards}. */
export interface PreparedPolicy {
  /** The standards' `of`. */
  readonly standards: string;
  /** Its `digest` is the SHA-256 of its file. */
  readonly policy: Policy;
}

/** Where the texts stand. */
export interface StandardPlaces {
  readonly rules: string;
  readonly catalogue: string;
  readonly bank: string;
}

/** SHA-256 over everything that the standards are made of. */
export function textsDigest(book: string, catalogue: string, bank: string): string {
  return createHash('sha256')
    .update(`${book}\n${String(catalogue.length)}\n${catalogue}\n${String(bank.length)}\n${bank}`)
    .digest('hex');
}

/** Only the published package has such a folder; a checkout reads and checks its files at each start. */
const folder = new URL('../../prepared/', import.meta.url);

function contentOf(name: string, from: URL): unknown {
  let text: string;
  try {
    text = readFileSync(new URL(name, from), 'utf8');
  } catch {
    return undefined;
  }
  return JSON.parse(text) as unknown;
}

/** Texts as they stand now, with what was prepared of exactly these. */
export interface PreparedBook {
  readonly standards: PreparedStandards;
  readonly texts: readonly RuleTextFile[];
}

/**
 * What was prepared of the texts as they stand now; undefined where nothing was, or a text has changed by a single
 * character since: then all of it is read and checked anew.
 */
export function preparedBook(places: StandardPlaces, from = folder): PreparedBook | undefined {
  const standards = contentOf('standards.json', from) as PreparedStandards | undefined;
  if (standards === undefined) return undefined;
  const texts = ruleTexts(places.rules);
  const now = textsDigest(bookDigest(texts), shippedText(places.catalogue), shippedText(places.bank));
  return now === standards.of ? { standards, texts } : undefined;
}

/** The policy that was prepared of this very text, against these standards. */
export function preparedPolicy(
  id: string,
  text: string,
  { standards }: PreparedBook,
  from = folder,
): Policy | undefined {
  const known = contentOf(`policies/${id}.json`, from) as PreparedPolicy | undefined;
  const digest = createHash('sha256').update(text).digest('hex');
  return known?.standards === standards.of && known.policy.digest === digest ? known.policy : undefined;
}
