import type { ClauseResult } from '../../model/run.ts';
import type { UsedRule } from '../run-index.ts';
import { longDate } from '../text/dates.ts';
import { fill, sentence } from '../text/fill.ts';
import { whomOf } from '../text/whom.ts';
import { foundWords as words } from '../words.ts';
import { heardAs } from './heard-as.ts';
import { countAccepted, countUnknown, listedPart, shortfallOf, withoutLists, withUnit } from './phrases.ts';

const withoutStop = (text: string): string => text.replace(/[.\s]+$/u, '');

/** "at most 24 months", where the number's own name says of which kind it is. */
function limitInWords(name: string, value: string): string {
  const kind = /^(?:min|max)/u.exec(name)?.[0];
  return kind === 'min' || kind === 'max' ? fill(words.limits[kind], { value }) : value;
}

/** Numbers of ours in place of numbers that the policy does not give. */
const ours = ({ used, text, result }: UsedRule): string[] => {
  if (used.assumed.length === 0 || result === undefined) return [];
  const values = used.assumed.flatMap((name) => {
    const value = result.params[name];
    return typeof value === 'number' ? [limitInWords(name, withUnit(value, text?.units[name]))] : [];
  });
  return values.length === 0 ? [words.oursNoNumber] : [fill(words.ours, { values: values.join(', ') })];
};

/** What one rule found, and of whom; `lead` where that still has to be said. */
function ofRule(rule: UsedRule) {
  const scope = rule.result?.scope;
  const whom = scope === undefined ? '' : whomOf(scope);
  const unseen =
    scope !== undefined && rule.result?.missing.some(({ cause }) => cause === 'not-seen') === true;
  const texts = unseen ? [fill(words.notSeen, { whom })] : found(rule);
  return { whom, texts, lead: whom !== '' && !unseen && texts.length > 0 };
}

const scoped = ({ whom, lead }: ReturnType<typeof ofRule>, text: string): string =>
  lead ? fill(words.scoped, { whom, said: text }) : text;

/**
 * A line that looked at some people only must not read as if it had looked at all. Rules that looked at the same ones say
 * so once, where no rule of the line looked at others.
 * @param told what stands open beside the line: a rule of which there is no more to say is not told again
 */
function ofRules(rules: readonly UsedRule[], told: ReadonlySet<string>): string[] {
  const all = rules.map(ofRule);
  const alike = new Set(all.map(({ whom }) => whom)).size === 1;
  const left = all.filter((one) => {
    const [said = '', ...more] = one.texts;
    return more.length > 0 || !(told.has(said) || told.has(scoped(one, said)));
  });
  const first = left.findIndex(({ lead }) => lead);
  return left.flatMap((one, at) => {
    const [said = '', ...more] = one.texts;
    if (said === '') return more;
    return [!alike || at === first ? scoped(one, said) : said, ...more];
  });
}

const found = (rule: UsedRule): string[] => {
  const { used, text, result } = rule;
  const whole = withoutStop(used.part);
  const list = listedPart(whole);
  const part = list ?? whole.replace(/^Whether\b/u, 'whether');
  const unread = part.replace(words.limitOfUnread.said, words.limitOfUnread.unread);
  const unknown = fill(list === undefined ? words.unknown : words.unknownList, { part: unread });
  if (result === undefined || text === undefined) return [unknown];
  const accepted = result.counts.accepted > 0 ? [fill(words.accepted, { count: countAccepted(result) })] : [];
  switch (result.outcome) {
    case 'pass':
      return accepted.length > 0 ? accepted : [fill(words.pass, { title: text.title }), ...ours(rule)];
    case 'fail':
      return [
        shortfallOf(text.failTitle, result),
        ...(result.counts.unknown > 0 ? [fill(words.alsoUnknown, { count: countUnknown(result) })] : []),
        ...accepted,
        ...ours(rule),
      ];
    case 'unknown':
      return [unknown, ...accepted];
    case 'not-applicable':
      return [fill(list === undefined ? words.notApplicable : words.notApplicableList, { part: unread })];
  }
};

const ofAnswer = ({ question, attestation, rules }: ClauseResult): string[] => {
  if (question === undefined) return [];
  if (attestation === undefined) return rules.length === 0 ? [words.due] : [];
  const date = longDate(attestation.on);
  return [fill(words[heardAs(question, attestation)], { date })];
};

/** Waits for a person, though some setting was looked at and none fell short: that is not in place, and says so. */
const holdsNothingAgainst = ({ verdict }: ClauseResult, rules: readonly UsedRule[]): boolean =>
  verdict === 'to-confirm' &&
  rules.some(({ result }) => result?.outcome === 'pass') &&
  !rules.some(({ result }) => result?.outcome === 'fail');

/**
 * What settings and answers show for one clause, one sentence for each; no names.
 * @param told what the reader has read of it already
 */
export const weFound = (
  clause: ClauseResult,
  rules: readonly UsedRule[],
  told: ReadonlySet<string> = new Set(),
): readonly string[] => [
  // Several rules of a line may see nobody, and a number of ours may stand behind several: it is said once.
  ...new Set([
    ...ofRules(
      rules.filter(({ used }) => used.built),
      told,
    ),
    ...[...ofAnswer(clause), ...(holdsNothingAgainst(clause, rules) ? [words.nothingAgainst] : [])].filter(
      (text) => !told.has(text),
    ),
  ]),
];

/** What the verdict leaves out: checks that are not built, and parts that no check covers. */
export const notShown = (clause: ClauseResult, rules: readonly UsedRule[]) => {
  const said = new Set(rules.map(({ used }) => used.part));
  const unbuilt = rules.filter(({ used }) => !used.built).map(({ used }) => used.part);
  // An unknown rule has said so in its own sentence.
  const uncovered = clause.notCovered.filter((part) => !said.has(part));
  return [
    { lead: words.notBuilt, items: unbuilt.map(withoutLists).map(sentence) },
    { lead: words.notCovered, items: uncovered.map(withoutLists).map(sentence) },
  ].filter(({ items }) => items.length > 0);
};
