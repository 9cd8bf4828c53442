import type { FactValue, Finding, RuleResult, RuleText, Run } from '../../model/run.ts';
import { cleanText } from '../text/clean.ts';
import { sentenceValue } from './sentence-value.ts';
import { nameOf } from './name-of.ts';
import { tell } from './tell.ts';

/** A finding with its sentence; its facts are those that the sentence does not already tell in words. */
export interface ToldFinding extends Finding {
  readonly message: string;
  /** The same without the subject's name at its beginning: many subjects can share one line. */
  readonly said: string;
  /** The sentence has the subject's name in it. */
  readonly namesSubject: boolean;
  /** The name as the sentence begins with it: that of a device has its person beside it. */
  readonly label: string;
}
export interface ToldResult extends Omit<RuleResult, 'findings'> {
  readonly findings: readonly ToldFinding[];
}

/** What stands in a finding for a fact that could not be read, and for an empty list or text. */
const notKnown = '(not known)';
const nothing = 'none';

const placeholders = /\{\{\s*(\w+)\.(\w+)\s*\}\}/gu;
const leadingName = /^(\{\{\s*\w+\.name\s*\}\}(?:\s*\{\{\s*\w+\.personNote\s*\}\})?)([:,\s]*)/u;

/** A piece of a sentence: text, or what a placeholder stands for. */
type Part = string | { readonly owner: string; readonly field: string };

function partsOf(template: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const found of template.matchAll(placeholders)) {
    const [all, owner = '', field = ''] = found;
    parts.push(template.slice(from, found.index), { owner, field });
    from = found.index + all.length;
  }
  return [...parts, template.slice(from)];
}

/** The sentence of a rule, taken apart once and not for each of ten thousand findings. */
interface Sentence {
  readonly whole: readonly Part[];
  readonly withoutName: readonly Part[];
  readonly label: readonly Part[];
  readonly namesSubject: boolean;
  /** Without the name at its beginning it says nothing of its subject but facts. */
  readonly saysFactsAlone: boolean;
  /** What stands between the name at its beginning and the rest; undefined where it begins otherwise. */
  readonly afterName: string | undefined;
}

const isOfSubject = (part: Part): boolean =>
  typeof part !== 'string' && part.owner !== 'params' && (part.field === 'name' || part.field === 'id');

function sentenceOf({ finding: { text } }: RuleText): Sentence {
  const withoutName = partsOf(text.replace(leadingName, ''));
  return {
    whole: partsOf(text),
    withoutName,
    label: partsOf(leadingName.exec(text)?.[1] ?? ''),
    namesSubject: /\{\{\s*\w+\.name\s*\}\}/u.test(text),
    saysFactsAlone: !withoutName.some(isOfSubject),
    afterName: leadingName.exec(text)?.[2],
  };
}

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

function render(parts: readonly Part[], filling: Filling): string {
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

function fillingOf(
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

const sentences = new WeakMap<RuleText, Sentence>();

/** How the findings of one result are told. */
interface Telling {
  readonly rule: RuleText;
  readonly sentence: Sentence;
  readonly params: RuleResult['params'];
  /** How data of a form is put into words. */
  readonly say: typeof tell;
  /** What was said of facts before, by their list: findings of the same facts share one. */
  readonly said: Map<readonly FactValue[], string>;
}

function tellingOf(rule: RuleText, params: RuleResult['params'], say: typeof tell): Telling {
  const sentence = sentences.get(rule) ?? sentenceOf(rule);
  sentences.set(rule, sentence);
  return { rule, sentence, params, say, said: new Map() };
}

/**
 * A finding whose words are made when they are asked for: of a hundred thousand, documents show some hundreds. The values
 * of facts are JSON text, from which control characters come out only here: so they are taken out here.
 */
class FindingInWords implements ToldFinding {
  readonly #finding: Finding;
  readonly #telling: Telling;
  constructor(finding: Finding, telling: Telling) {
    this.#finding = finding;
    this.#telling = telling;
  }
  get fingerprint(): string {
    return this.#finding.fingerprint;
  }
  get subject(): Finding['subject'] {
    return this.#finding.subject;
  }
  get evidence(): Finding['evidence'] {
    return this.#finding.evidence;
  }
  get accepted(): Finding['accepted'] {
    return this.#finding.accepted;
  }
  get facts(): FactValue[] {
    const { tells } = this.#telling.rule.finding;
    return this.#finding.facts.filter(({ fact }) => tells[fact] === undefined);
  }
  get message(): string {
    const { whole, afterName = '' } = this.#telling.sentence;
    // Nothing joins the name where a mark or a space stands between: both sides are made clean by themselves.
    return afterName === '' ? this.#words(whole) : this.label + afterName + this.said;
  }
  get label(): string {
    const { label } = this.#telling.sentence;
    return label.length > 1 ? this.#words(label) : cleanText(nameOf(this.#finding.subject));
  }
  get said(): string {
    const { sentence, said } = this.#telling;
    if (!sentence.saysFactsAlone) return this.#words(sentence.withoutName);
    const { facts } = this.#finding;
    const known = said.get(facts) ?? this.#words(sentence.withoutName);
    said.set(facts, known);
    return known;
  }
  get namesSubject(): boolean {
    return this.#telling.sentence.namesSubject;
  }
  #words(parts: readonly Part[]): string {
    const { rule, params, say } = this.#telling;
    return cleanText(render(parts, fillingOf(this.#finding, rule, params, say)));
  }
}

/**
 * Puts one finding into words, by the sentence of its rule.
 * @param say how data of a form is put into words; as a technician reads it where nothing else is given
 */
export function tellFinding(
  finding: Finding,
  rule: RuleText,
  params: RuleResult['params'],
  say: typeof tell = tell,
): ToldFinding {
  return new FindingInWords(finding, tellingOf(rule, params, say));
}

const known = new WeakMap<Run['results'], ReadonlyMap<RuleResult, ToldResult>>();

/** Every result of a run with its findings in words; each is put into words once, for all documents of a run. */
export function toldResults(run: Run): ReadonlyMap<RuleResult, ToldResult> {
  const found = known.get(run.results);
  if (found !== undefined) return found;
  const texts = new Map(run.rules.map((text) => [text.id, text]));
  const told = new Map(
    run.results.map((result): [RuleResult, ToldResult] => {
      const text = texts.get(result.rule);
      if (text === undefined) throw new TypeError(`the run has no text of the rule ${result.rule}`);
      const telling = tellingOf(text, result.params, tell);
      return [
        result,
        { ...result, findings: result.findings.map((finding) => new FindingInWords(finding, telling)) },
      ];
    }),
  );
  known.set(run.results, told);
  return told;
}
