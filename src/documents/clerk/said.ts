import { subjectKey } from '../plan/open-findings.ts';
import { nameOf } from '../told/name-of.ts';
import type { ToldFinding } from '../told/finding-text.ts';
import { capital, fill, sentence } from '../text/fill.ts';
import { foundWords } from '../words.ts';
import { clerkWords } from './clerk-words.ts';
import { listed, mostNames } from './listed.ts';

/** With the name once: most sentences begin with it. Of a setting of the whole council there is only one. */
function named({ subject, message, namesSubject }: ToldFinding): string {
  return namesSubject || foundWords.single.includes(subject.kind)
    ? message
    : `${nameOf(subject)}: ${message}`;
}

/** Where the name stands above already. A device keeps its own, and so does what would begin with a bracket. */
function unnamed(one: ToldFinding): string {
  const isOwn = one.subject.kind === 'person' || one.label === nameOf(one.subject);
  const keepsName = one.said === one.message || !isOwn || one.said.startsWith('(');
  return sentence(keepsName ? named(one) : capital(one.said));
}

/** What is said of kinds of account is which sign-in gets through, and no sentence. */
function opening(text: string, [first]: readonly ToldFinding[]): string {
  return first?.subject.kind === 'accountKind' ? fill(clerkWords.card.gap, { gap: text }) : capital(text);
}

/** Different things that are said of one matter; the others are counted. More than any council of England can need. */
const mostSaid = 600;

/**
 * What is said of one account below its name: each sentence once, and the name not again.
 */
export function saidBelowName(findings: readonly ToldFinding[]): readonly string[] {
  return [...new Set(findings.map(unnamed))];
}

/** Each of whom the same is said, by account: one who falls short in two ways of which the same is said is there once. */
function accountsOf(findings: readonly ToldFinding[]): ReadonlyMap<string, ToldFinding> {
  return new Map(findings.map((one) => [subjectKey(one.subject), one]));
}

/**
 * What is said of several people in the same words stands once, with their names. What is said of all of them does not
 * name them again where the other sentences name every one.
 * @param most names at most; the others are counted
 */
export function said(findings: readonly ToldFinding[], most = mostNames): readonly string[] {
  const everybody = accountsOf(findings).size;
  const all = [...Map.groupBy(findings, (one) => one.said)];
  const left = all.slice(mostSaid).reduce((sum, [, those]) => sum + those.length, 0);
  const groups = all.slice(0, mostSaid).map(([text, those]) => ({
    start: opening(text, those).replace(/[.\s]+$/u, ''),
    accounts: accountsOf(those),
  }));
  const apart = groups.filter(({ accounts }) => accounts.size < everybody);
  let allNamed = new Set(apart.flatMap(({ accounts }) => [...accounts.keys()])).size === everybody;
  const some = groups.flatMap(({ start, accounts }) => {
    const [first] = accounts.values();
    if (first === undefined) return [];
    if (accounts.size === 1) return [sentence(named(first))];
    const ofAll = accounts.size === everybody;
    if (ofAll && allNamed) return [fill(foundWords.sharedByAll, { said: start })];
    allNamed ||= ofAll;
    const names = [...accounts.values()].map(({ label }) => label);
    return [fill(foundWords.shared, { said: start, names: listed(names, most) })];
  });
  return left === 0 ? some : [...some, fill(foundWords.more, { n: left.toLocaleString('en-GB') })];
}
