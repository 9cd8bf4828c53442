import type { FactValue, Finding, RuleResult, RuleText } from '../../model/run.ts';
import { nameOf } from './name-of.ts';
import type { Part } from './sentence-parts.ts';
import { sentenceValue } from './sentence-value.ts';
import type { tell } from './tell.ts';

/** What stands in a finding for a fact that could not be read, and for an empty list or text. */
const notKnown = '(not known)';
const nothing = 'none';

function plain(field: string, value: unknown, isWord: boolean): string {
  if (value === undefined) return notKnown;
  const inWords = sentenceValue(field, JSON.stringify(value));
  if (inWords !== undefined) return inWords;
  if (Array.isArray(value))
    return value.length === 0
      ? nothing
      : value.map((one) => sentenceValue(field, JSON.stringify(one)) ?? String(one)).join(', ');
  if (value === '') return nothing;
  // "30-90 days" stays a range; a hyphen between words joins the words of an identifier.
  return isWord ? String(value).replaceAll(/(?<!\d)-|-(?!\d)/gu, ' ') : String(value);
}

type Filling = (owner: string, field: string) => string;

/** One of something after a number: "1 days" is "1 day", and "1 wrong passwords" is "1 wrong password". */
const countedAfter =
  /^( (?:wrong |private )?)(second|minute|hour|day|month|year|computer|device|password)s\b/u;

/** The text of a sentence: of one thing after a number, its words are made singular. */
export function render(parts: readonly Part[], filling: Filling): string {
  let before = '';
  return parts
    .map((part) => {
      if (typeof part === 'string')
        return /(?:^| )1$/u.test(before) ? part.replace(countedAfter, '$1$2') : part;
      before = filling(part.owner, part.field);
      return before;
    })
    .join('');
}

const valueOf = (facts: readonly FactValue[], field: string): unknown => {
  const text = facts.find(({ fact }) => fact === field)?.value ?? '';
  return text === '' ? undefined : (JSON.parse(text) as unknown);
};

/** What stands for each placeholder of a finding's sentence. */
export function fillingOf(
  finding: Finding,
  rule: RuleText,
  params: RuleResult['params'],
  say: typeof tell,
): Filling {
  return (owner, field) => {
    if (owner === 'params') return plain(field, params[field], false);
    if (field === 'name') return nameOf(finding.subject);
    if (field === 'id') return finding.subject.id;
    const value = valueOf(finding.facts, field);
    const form = rule.finding.tells[field];
    if (form !== undefined) return value === undefined ? notKnown : say(form, value);
    return plain(field, value, rule.finding.words.includes(field));
  };
}
