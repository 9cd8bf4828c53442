import { contentsLines } from './contents-lines.ts';
import { isBand } from './table-bands.ts';
import { withLoneLabels } from './lone-labels.ts';
import { plainMarks } from './plain-marks.ts';
import { sourceLine, type SourceLine } from './source-line.ts';
import { typedLabel } from './typed-label.ts';
import { unwrapped } from './unwrap.ts';

const bookmark = /\[bookmark:[^\]]*\]/gu;

/** Lines of a text, as pasted from Word: numbers and bullets typed, a tab between the cells of a table. */
export function readPlainText(text: string): SourceLine[] {
  const printed = withLoneLabels(text.replace(/^\uFEFF/u, '').split(/\r\n|\r|\n|\u000B|\u000C/u));
  const lines = plainMarks(unwrapped(printed));
  const contents = contentsLines(lines.map(({ text: line }) => line));
  let table = 0;
  let inTable = false;
  let index = 0;
  const rows: SourceLine[] = [];
  for (const [at, { text: raw, level, bold }] of lines.entries()) {
    const line = raw.replaceAll(bookmark, '').replace(/<https?:[^>]*>/gu, (link) => link.slice(1, -1));
    if (line.trim() === '') {
      inTable = false;
      continue;
    }
    if (contents.has(at)) {
      rows.push(sourceLine({ text: line, contents: true }));
      continue;
    }
    const { label, bullet, depth, rest } = typedLabel(line);
    const cells = (label === '' ? line : rest).split('\t').map((cell) => cell.trim());
    const row = cells.filter((cell) => cell !== '').length > 1 && level === 0;
    const band = inTable && label === '' && isBand(cells, rows, lines[at + 1]?.text);
    if ((row || band) && !bullet) {
      if (!inTable) {
        table += 1;
        index = 0;
      }
      inTable = true;
      index += 1;
      const all = label === '' ? cells : [label, ...cells];
      rows.push(sourceLine({ text: all.join(' '), row: { table, index, cells: all, header: false } }));
      continue;
    }
    inTable = false;
    rows.push(sourceLine({ text: rest, label, bullet, depth, headingLevel: level, bold }));
  }
  return rows;
}
