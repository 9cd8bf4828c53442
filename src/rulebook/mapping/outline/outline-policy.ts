import type { SourceLine } from '../read/source-line.ts';
import { findHeadings } from './find-headings.ts';
import { withoutFurniture } from './furniture.ts';
import { answersUnlabelled } from './answers-unlabelled.ts';
import { joinBroken } from './join-broken.ts';
import type { Draft } from './draft.ts';
import { numberClauses } from './number-clauses.ts';
import { referencesOf } from './cited-as.ts';
import type { LeftOut, OutlineCell, OutlineClause, PolicyOutline } from './policy-outline.ts';

const opensList = /(?::|[\u2013-]|\b(?:following|that they|to|the following rules|as follows)[:.]?)$/iu;

/** Takes a document apart into clauses with the references that a person would cite. Nothing of it is lost. */
export function outlinePolicy(lines: readonly SourceLine[]): PolicyOutline {
  const { kept, leftOut, afterBreak } = withoutFurniture(lines);
  const joined = answersUnlabelled(joinBroken(kept, afterBreak));
  const isHeading = findHeadings(joined);
  const { drafts, headings, tableHeaders } = numberClauses(joined, isHeading);
  const columns = new Map(tableHeaders.map(({ row }) => [row?.table ?? 0, row?.cells ?? []]));
  giveLeadIns(drafts);
  const titled = leftOut.some(({ why }) => why === 'title');
  const opening =
    titled && isHeading[0] === true && joined[0]?.label === '' ? drafts[0]?.holder.cite : undefined;
  const clauses = drafts.map((draft, at) => clauseOf(draft, drafts, at, { columns, opening }));
  const headers = tableHeaders.map(({ text }): LeftOut => ({ text, why: 'table header' }));
  return { clauses: withUniqueRefs(clauses), headings, leftOut: [...leftOut, ...headers] };
}

/** Tells each item of a list, and each letter, which words open its list: those of the ranks above it too. */
function giveLeadIns(drafts: readonly Draft[]): void {
  let opener: Draft | undefined;
  let outer = '';
  let letters: Draft[] = [];
  for (const draft of drafts) {
    const { kind, heading, sub, line } = draft;
    if (kind !== 'bullet' && kind !== 'row' && draft.letters === 0) {
      opener = draft;
      letters = [];
      continue;
    }
    if (draft.letters > 0) letters = letters.slice(0, draft.letters - 1);
    const near = opener !== undefined && opener.heading === heading ? lastSentence(opener.line.text) : '';
    const above = letters
      .filter(
        (letter) => letter.heading === heading && (draft.letters > 0 || opensList.test(letter.line.text)),
      )
      .map((letter) => lastSentence(letter.line.text));
    if (sub === 0) outer = line.text;
    draft.leadIn = sub > 0 ? outer : [near, ...above].filter((words) => words !== '').join(' ');
    if (draft.letters > 0) letters = [...letters, draft];
  }
}

function lastSentence(text: string): string {
  return /[^.;]*[.:;]?$/u.exec(text)?.[0].trim() ?? text;
}

/** What the whole document says of its clauses: the heads of its tables, and the heading right below its title. */
interface OfDocument {
  readonly columns: ReadonlyMap<number, readonly string[]>;
  readonly opening: string | undefined;
}

function clauseOf(
  draft: Draft,
  drafts: readonly Draft[],
  at: number,
  { columns, opening }: OfDocument,
): OutlineClause {
  const { line, heading, sections, leadIn } = draft;
  const next = drafts[at + 1];
  const refs = referencesOf(draft, drafts, opening);
  const isLeadIn =
    next !== undefined &&
    next.leadIn !== '' &&
    draft.kind !== 'bullet' &&
    draft.kind !== 'row' &&
    opensList.test(line.text);
  const oneSentence = !/[.!?]\s+\p{Lu}/u.test(line.text);
  return {
    ref: refs[0] ?? '',
    also: refs.slice(1),
    heading,
    sections,
    text: line.text,
    kind: isLeadIn && oneSentence ? 'lead-in' : draft.kind,
    leadIn,
    ...(isNotChosen(draft, drafts) ? { notChosen: true as const } : {}),
    ...(line.row === undefined ? {} : { cells: cellsOf(line.row.cells, columns.get(line.row.table) ?? []) }),
  };
}

const emptyBox = /^(?:[\u2610\u25a1]|\[ ?\])/u;
const tickedBox = /^(?:[\u2611\u2612\u2713\u2714]|\[[xX]\])/u;

/** "(a) \u2610 every 90 days (b) \u2612 never": an option beside which another is ticked. */
function isNotChosen(draft: Draft, drafts: readonly Draft[]): boolean {
  return (
    emptyBox.test(draft.line.text) &&
    drafts.some(
      ({ heading, leadIn, line }) =>
        heading === draft.heading && leadIn === draft.leadIn && tickedBox.test(line.text),
    )
  );
}

function cellsOf(cells: readonly string[], columns: readonly string[]): OutlineCell[] {
  return cells.map((text, at) => ({ column: columns[at] ?? '', text }));
}

/** Two clauses with one reference get #1 and #2: an answer must find its clause. */
function withUniqueRefs(clauses: readonly OutlineClause[]): OutlineClause[] {
  const counts = new Map<string, number>();
  for (const { ref } of clauses) counts.set(ref, (counts.get(ref) ?? 0) + 1);
  const seen = new Map<string, number>();
  return clauses.map((clause) => {
    if ((counts.get(clause.ref) ?? 0) < 2) return clause;
    const times = (seen.get(clause.ref) ?? 0) + 1;
    seen.set(clause.ref, times);
    return { ...clause, ref: `${clause.ref}#${String(times)}`, also: [clause.ref, ...clause.also] };
  });
}
