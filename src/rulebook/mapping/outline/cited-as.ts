import { otherCites } from './citations.ts';
import { preambleCite, type Draft } from './draft.ts';
import { isAdoptionNote } from './furniture.ts';

/** What a table prints before a row: `D1`, `C-15`, `AC 3.1`, `(4)`. */
export const rowLabel = /^\(?(?:[A-Z]{1,4}[-./ ]?\d{1,3}|\d{1,2})(?:\.\d{1,2})*[.)]?$/u;

function counted(draft: Draft, drafts: readonly Draft[]): string[] {
  const { kind, holder, own, list, item, sub, total, paragraph, line } = draft;
  const inner = sub === 0 ? '' : ` sub-bullet ${String(sub)}`;
  switch (kind) {
    case 'bullet': {
      const short = `${holder.cite} bullet ${String(total)}${inner}`;
      const long = `${holder.cite} list ${String(list)} bullet ${String(item)}${inner}`;
      const alias =
        sub === 0 ? [] : [short.replace('sub-bullet', 'bullet'), long.replace('sub-bullet', 'bullet')];
      return holder.lists > 1 ? [long, short, ...alias] : [short, long, ...alias];
    }
    case 'row': {
      const first = line.row?.cells[0] ?? '';
      const row = `${holder.cite} row ${String(item)}`;
      const table = `${holder.cite} table ${String(list)} row ${String(item)}`;
      const rows = holder.tables > 1 ? [table, row] : [row, table];
      const banded =
        draft.band === undefined
          ? []
          : [
              `${draft.band.title} row ${String(draft.band.row)}`,
              `${holder.cite} row ${String(item + draft.band.before)}`,
            ];
      if (!rowLabel.test(first)) return [...rows, ...banded];
      const printed = first.replace(/^\(|[.)]$/gu, '');
      // A bare "3" is the third row of this table, and the document has other threes.
      return /^\d+$/u.test(printed) && holder.cite !== preambleCite
        ? [...rows, printed, ...banded]
        : [printed, ...rows, ...banded];
    }
    case 'numbered':
    case 'lead-in': {
      // A number with more than one paragraph: people cite its first as "para 1".
      const more = drafts.some(
        (other) =>
          other.holder.cite === own && other.kind === 'paragraph' && !isAdoptionNote(other.line.text),
      );
      return more ? [`${own} para 1`, own] : [own];
    }
    case 'paragraph': {
      const para = `${holder.cite} para ${String(paragraph)}`;
      if (!isAdoptionNote(line.text) || draft !== drafts.at(-1)) return [para];
      return [`Closing para 1`, para, 'Adoption'];
    }
  }
}

/** What stands before the first heading has no name of its own. */
const unnamed = ['Opening', 'Introduction', ''];

function otherNames(cite: string, opening: string | undefined): string[] {
  if (cite === preambleCite) return unnamed;
  return [...otherCites(cite), ...(cite === opening ? ['Opening'] : [])];
}

/**
 * The best reference of a clause first, then others that people would cite it by.
 * @param opening the heading that stands right below the title, and may be a part of it
 */
export function referencesOf(draft: Draft, drafts: readonly Draft[], opening?: string): string[] {
  const refs = counted(draft, drafts);
  const { holder, own, kind, section } = draft;
  const of = kind === 'numbered' ? section : holder.cite;
  // "1" of a list that begins again under each heading.
  const under =
    kind === 'numbered' && /\p{L}{2}/u.test(section) ? [`${section} ${own.replace(/#\d+$/u, '')}`] : [];
  const alone =
    kind === 'paragraph' && !holder.isClause && drafts.filter((other) => other.holder === holder).length === 1
      ? [holder.cite]
      : [];
  // "3 para 1" of a paragraph that follows 3.2 without a number of its own, "Part D bullet 1" of a list behind it.
  const loose = !holder.isClause
    ? []
    : kind === 'paragraph'
      ? [`${section} para ${String(draft.loose)}`]
      : kind === 'bullet' && draft.sub === 0
        ? [`${section} bullet ${String(draft.looseBullet)}`]
        : [];
  const all = [...refs, ...under, ...alone, ...loose];
  const others = [...new Set([of, section])].flatMap((cite) =>
    otherNames(cite, opening).flatMap((other) =>
      all.filter((ref) => ref.startsWith(cite)).map((ref) => `${other}${ref.slice(cite.length)}`.trim()),
    ),
  );
  return [...new Set([...all, ...others])];
}
