import { parseYaml, type YamlSource } from './yaml-source.ts';

/** What is left of a file that is no YAML, for whoever wants to say what else is wrong with it. */
export interface RightParts {
  /** The same file with its lines in their places; entries that cannot be read are empty lines. */
  readonly source: YamlSource;
  /** Entries that cannot be read: what they hold, or name, nobody looked at. */
  readonly lost: readonly LostPart[];
}

export interface LostPart {
  /** Counts from 1. */
  readonly line: number;
  /** The first word of the entry at the left edge that it stands in: its key, where it has one. */
  readonly under: string | undefined;
}

/** From one line to before another, both counted from 0. */
interface Block {
  readonly from: number;
  readonly to: number;
}

const isEmpty = (line: string): boolean => /^\s*(?:#.*)?$/u.test(line);
const indentOf = (line: string): number => line.search(/\S/u);
/** What goes on with the entry before it: a closing bracket, and a list that stands as far left as its key. */
const goesOn = (line: string, isList: boolean): boolean =>
  /^\s*[\]}]/u.test(line) || (!isList && /^\s*-(?:\s|$)/u.test(line));

/** The entries of a block that stand as far left as its first line, or as `edge`. */
function entriesIn(lines: readonly string[], { from, to }: Block): Block[] {
  const numbers = Array.from({ length: to - from }, (_, index) => from + index);
  const told = numbers.filter((at) => !isEmpty(lines[at] ?? ''));
  const edge = Math.min(...told.map((at) => indentOf(lines[at] ?? '')));
  const isList = /^\s*-(?:\s|$)/u.test(lines[told[0] ?? from] ?? '');
  const starts = told.filter((at) => indentOf(lines[at] ?? '') === edge && !goesOn(lines[at] ?? '', isList));
  return starts.map((start, index) => ({ from: start, to: starts[index + 1] ?? to }));
}

const isRight = (lines: readonly string[], { from, to }: Block): boolean => {
  const { syntaxProblems, value } = parseYaml('', lines.slice(from, to).join('\n'));
  return syntaxProblems.length === 0 && typeof value === 'object';
};

/** The smallest entries that cannot be read by themselves: of a list with one that is broken, this one alone. */
function brokenIn(lines: readonly string[], block: Block): Block[] {
  if (isRight(lines, block)) return [];
  const entries = entriesIn(lines, block);
  const [only, ...more] = entries;
  if (only === undefined) return [block];
  if (more.length > 0) return entries.flatMap((one) => brokenIn(lines, one));
  const inside = { from: only.from + 1, to: only.to };
  const head = { from: only.from, to: only.from + 1 };
  const broken = inside.to > inside.from && isRight(lines, head) ? brokenIn(lines, inside) : [only];
  return broken.length === 1 && broken[0]?.from === inside.from && broken[0].to === inside.to
    ? [only]
    : broken;
}

/** For each line the key at the left edge that it stands under. */
function keysAbove(lines: readonly string[]): (string | undefined)[] {
  let under: string | undefined;
  return lines.map((line) => {
    if (!isEmpty(line) && /^[^\s\-\]}]/u.test(line)) under = /^["']?([\w-]+)/u.exec(line)?.[1];
    return under;
  });
}

function without(lines: readonly string[], blocks: readonly Block[]): string {
  const left = [...lines];
  for (const { from, to } of blocks) left.fill('', from, to);
  return left.join('\n');
}

/**
 * Looks for what is right in a file that is no YAML, entry by entry, so that one slip does not hide every other. It is for
 * telling what is wrong, and for nothing else: whoever acts on a file needs it whole.
 */
export function rightParts({ file, text }: YamlSource): RightParts {
  // A line of dashes begins a second document; what stands under it is looked at all the same.
  const lines = text.split(/\r?\n/u).map((line) => (/^---\s*$/u.test(line) ? '' : line));
  const whole = { from: 0, to: lines.length };
  const broken = brokenIn(lines, whole);
  // Each is right by itself and not beside the others, such as a key that stands twice.
  const clashes = new Set(parseYaml(file, without(lines, broken)).syntaxProblems.map(({ line }) => line - 1));
  const clashing = [...clashes].flatMap((at) =>
    entriesIn(lines, whole).filter(({ from, to }) => from <= at && at < to),
  );
  const lost = [...broken, ...clashing];
  const rest = parseYaml(file, without(lines, lost));
  const keys = keysAbove(lines);
  return {
    source: rest.syntaxProblems.length === 0 ? rest : parseYaml(file, ''),
    lost: lost.map(({ from }) => ({ line: from + 1, under: keys[from] })),
  };
}
