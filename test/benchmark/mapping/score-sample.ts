import type { ReadClause, Reading } from '../../../src/rulebook/mapping/read-own-policy.ts';
import type { ReadPart } from '../../../src/rulebook/mapping/read-part.ts';
import { bareRef, straight } from './compare-words.ts';
import type { ExpectedClause, ExpectedItem, ExpectedSample } from './expected-sample.ts';
import { count, tally, type Tally } from './tally.ts';

/** The measures of the samples' README, each by itself. */
export interface Scores {
  readonly references: Tally;
  readonly first: Tally;
  readonly acceptable: Tally;
  readonly three: Tally;
  readonly numbers: Tally;
  readonly scope: Tally;
  readonly powers: Tally;
  /** Of the parts that are said to be sure, those that are right; they are folded away, and nobody may look. */
  readonly sure: Tally;
  /** Parts that a person has to look at. */
  readonly doubtful: Tally;
  extra: number;
  readonly falseNumbers: string[];
  readonly falsePowers: string[];
  readonly lost: string[];
}

export function scores(): Scores {
  return {
    references: tally(),
    first: tally(),
    acceptable: tally(),
    three: tally(),
    numbers: tally(),
    scope: tally(),
    powers: tally(),
    sure: tally(),
    doubtful: tally(),
    extra: 0,
    falseNumbers: [],
    falsePowers: [],
    lost: [],
  };
}

/** A clause as the program read it, with the place where each part begins. */
interface Laid {
  readonly read: ReadClause;
  readonly text: string;
  readonly starts: readonly number[];
}

function laid(read: ReadClause): Laid {
  const text = straight(read.clause.text);
  let at = 0;
  const starts = read.parts.map(({ text: part }) => {
    const found = text.indexOf(straight(part), at);
    if (found >= 0) at = found + straight(part).length;
    return Math.max(found, 0);
  });
  return { read, text, starts };
}

/** The samples write it in other words. */
export function samplesWord(bound: string): string {
  return bound === 'it-provider' ? 'IT provider' : bound;
}

function kindsOf(part: ReadPart, bank: ReadonlySet<string>): string[] {
  const known = part.proposals.map(({ kind }) => (bank.has(kind) ? kind : 'none'));
  return part.background && known[0] !== 'sanctions' ? ['none', ...known] : known;
}

/**
 * Scores one reading. `bank`: the kinds that the sample's author knew; a kind that came later counts as none.
 */
export function scoreSample(
  reading: Reading,
  expected: ExpectedSample,
  lines: readonly string[],
  bank: ReadonlySet<string>,
): Scores {
  const into = scores();
  const all = reading.clauses.map(laid);
  const answered = new Set<ReadClause>();
  for (const clause of expected.clauses) {
    const opening = straight(clause.words);
    const found = all.find(({ text }) => text.includes(opening));
    const refs = new Set([clause.ref, ...clause.refAlso].map(bareRef));
    const own = found === undefined ? [] : [found.read.clause.ref, ...found.read.clause.also].map(bareRef);
    count(
      into.references,
      own.some((ref) => refs.has(ref)),
      `${clause.ref}: ${found?.read.clause.ref ?? 'not found'}`,
    );
    if (found === undefined) continue;
    answered.add(found.read);
    scoreItems(found, clause, bank, into);
  }
  const openings = expected.leadIns.map((leadIn) =>
    straight(typeof leadIn === 'string' ? leadIn : leadIn.words),
  );
  into.extra = all.filter(
    ({ read, text }) =>
      !answered.has(read) &&
      read.clause.kind !== 'lead-in' &&
      !openings.some((opening) => text.includes(opening)),
  ).length;
  into.lost.push(...lostLines(reading, lines));
  return into;
}

function scoreItems(
  { read, text, starts }: Laid,
  clause: ExpectedClause,
  bank: ReadonlySet<string>,
  into: Scores,
): void {
  const items: readonly ExpectedItem[] = clause.parts ?? [clause];
  const places = items.map(({ words }) =>
    Math.max(0, words === undefined ? 0 : text.indexOf(straight(words))),
  );
  const partAt = places.map((place) =>
    starts.reduce((best, start, at) => (start <= place + 1 ? at : best), 0),
  );
  for (const [at, item] of items.entries()) {
    const part = read.parts[partAt[at] ?? 0];
    if (part === undefined) continue;
    const together = partAt.filter((other) => other === partAt[at]).length;
    const name = `${clause.ref}${item.part === undefined ? '' : ` ${item.part}`}`;
    scoreKind({ item, kinds: kindsOf(part, bank), sure: part.sure, together, name }, into);
    scoreNumbers(part, item, name, into);
    const here = items.filter((_, other) => partAt[other] === partAt[at]);
    if (here[0] === item) {
      findFalseNumbers(part, here, name, into);
      scoreSure({ items: here, said: kindsOf(part, bank)[0] ?? 'none', sure: part.sure, name }, into);
    }
    const background = item.class === 'background' && item.kind === 'none';
    if (!background && item.appliesTo !== undefined)
      count(
        into.scope,
        [item.appliesTo, ...item.appliesToAlso].includes(samplesWord(part.appliesTo)),
        `${name}: ${part.appliesTo}, not ${item.appliesTo}`,
      );
    if (item.flags?.power === true) count(into.powers, part.power, name);
    else if (part.power) into.falsePowers.push(name);
  }
}

interface SaidOfPart extends Pick<ReadPart, 'sure'> {
  readonly items: readonly ExpectedItem[];
  readonly said: string;
  readonly name: string;
}

function scoreSure({ items, said, sure, name }: SaidOfPart, into: Scores): void {
  count(into.doubtful, !sure, '');
  if (!sure) return;
  const wanted = items.flatMap(({ kind, kindAlso }) => [kind ?? 'none', ...kindAlso]);
  count(into.sure, wanted.includes(said), `${name}: ${said}, not ${wanted.join(' or ')}`);
}

interface KindAnswer {
  readonly item: ExpectedItem;
  readonly kinds: readonly string[];
  readonly sure: boolean;
  /** How many items of the clause the same part answers. */
  readonly together: number;
  readonly name: string;
}

function scoreKind({ item, kinds, sure, together, name }: KindAnswer, into: Scores): void {
  const wanted = item.kind ?? 'none';
  const said = `${name}: ${kinds.slice(0, 3).join(', ')}, not ${wanted}`;
  if (wanted === 'none') {
    // Of no kind: right where none comes first, or where the program says that it is not sure of this.
    const right = kinds[0] === 'none' || kinds.slice(0, together).includes('none') || !sure;
    count(into.first, right, said);
    count(into.acceptable, right || item.kindAlso.includes(kinds[0] ?? ''), said);
    count(into.three, right || kinds.slice(0, together + 2).includes('none'), said);
    return;
  }
  const first = kinds.slice(0, together);
  count(into.first, first.includes(wanted), said);
  count(
    into.acceptable,
    first.some((kind) => kind === wanted || item.kindAlso.includes(kind)),
    said,
  );
  count(
    into.three,
    kinds.slice(0, together + 2).some((kind) => kind === wanted || item.kindAlso.includes(kind)),
    said,
  );
}

function scoreNumbers(part: ReadPart, item: ExpectedItem, name: string, into: Scores): void {
  const set = part.numbers.filter(({ param }) => param !== undefined);
  for (const { param, value, accept } of item.numbers) {
    if (param === 'none') continue;
    const right = set.some(
      (one) => one.param === param && [value, ...accept].some((ok) => String(ok) === String(one.value)),
    );
    count(
      into.numbers,
      right,
      `${name}: ${set.map((one) => `${one.param ?? ''} ${String(one.value)}`).join(', ')}, not ${param} ${String(value)}`,
    );
  }
}

/** Numbers that a part puts to a parameter, and that no item of the part has there. */
function findFalseNumbers(part: ReadPart, items: readonly ExpectedItem[], name: string, into: Scores): void {
  const wanted = new Set(items.flatMap(({ numbers }) => numbers.map(({ param }) => param)));
  // A number of a kind that is only the second or third proposal is shown when a person takes that kind.
  const first = part.proposals[0]?.kind;
  for (const { kind, param, value } of part.numbers)
    if (kind === first && param !== undefined && !wanted.has(param))
      into.falseNumbers.push(`${name}: ${param} ${String(value)}`);
}

/** Lines of the text that stand in no clause, heading or list of what was left out. */
function lostLines({ outline }: Reading, lines: readonly string[]): string[] {
  const kept = [
    ...outline.clauses.map(({ text }) => text),
    ...outline.headings.map(({ number, text }) => `${number} ${text}`),
    ...outline.leftOut.map(({ text }) => text),
  ]
    .map((text) => bare(text))
    .join('\n');
  return lines.filter((line) => {
    const words = bare(
      line
        .replace(/^\s*#+\s+/u, '')
        .replace(
          /^\s*(?:section|part|rule|clause)\s+(?:\d+|one|two|three|four|five|six)\b\s*[-\u2013:.]?\s*/iu,
          '',
        )
        .replace(/^\s*(?:[-•*·o▪○]\s+|\(?[A-Z]{0,2}[\d.]+[.)]?\s*|\(?[a-z]{1,4}[.)]\s+|[A-Z]\t)/iu, ''),
    );
    return /[\p{L}\p{N}]/u.test(words) && !kept.includes(words);
  });
}

function bare(text: string): string {
  // A bar stands between the cells of a table in Markdown.
  return straight(text.replaceAll(/\*\*|[<>]/gu, '').replaceAll('|', ' ')).toLowerCase();
}
