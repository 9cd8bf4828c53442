import type { FactValue, Finding, RuleResult, RuleText, Run } from '../../model/run.ts';
import { cleanText } from '../text/clean.ts';
import { fillingOf, render } from './fill-sentence.ts';
import { nameOf } from './name-of.ts';
import { type Part, type Sentence, sentenceOf } from './sentence-parts.ts';
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
    // Of more parts than a name between two ends, the others are facts; two of one name have theirs in it already.
    return label.length > 3
      ? this.#words(label).replace(/( \([^()]+\))\1$/u, '$1')
      : cleanText(nameOf(this.#finding.subject));
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
