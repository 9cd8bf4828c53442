/**
 * The few shapes of WordprocessingML that our documents have, as text. Every attribute is written as the `docx` library
 * writes it: `scripts/word` holds the two side by side, byte for byte.
 * @see https://learn.microsoft.com/en-us/openspecs/office_standards/ms-oi29500/1fd4a662-8623-49c0-82f0-18fa91b413b8 (read 2026-11)
 */

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
  '<': '&lt;',
  '>': '&gt;',
};

/** Text or an attribute's value. What XML 1.0 forbids below U+0020 is left out; the other marks are cleaned before. */
export function wordText(text: string): string {
  return text.replaceAll(/[&"'<>\u0000-\u0008\u000b\u000c\u000e-\u001f]/gu, (char) => entities[char] ?? '');
}

/** How a piece of text looks; sizes are in half points. What is not named follows the paragraph's style. */
export interface RunLook {
  readonly bold?: boolean;
  readonly colour?: string;
  readonly size?: number;
}

function look({ bold, colour, size }: RunLook): string {
  const shown = [
    bold === undefined ? '' : bold ? '<w:b/><w:bCs/>' : '<w:b w:val="false"/><w:bCs w:val="false"/>',
    colour === undefined ? '' : `<w:color w:val="${colour}"/>`,
    size === undefined ? '' : `<w:sz w:val="${String(size)}"/><w:szCs w:val="${String(size)}"/>`,
  ].join('');
  return shown === '' ? '' : `<w:rPr>${shown}</w:rPr>`;
}

/** A piece of text of one look. */
export function textRun(text: string, how: RunLook = {}): string {
  return `<w:r>${look(how)}<w:t xml:space="preserve">${wordText(text)}</w:t></w:r>`;
}

/** A box that can be ticked in Word, empty. @param name what Word keeps beside it and shows nobody; none where absent */
export function tickBox(name?: string): string {
  const alias = name === undefined ? '' : `<w:alias w:val="${wordText(name)}"/>`;
  return (
    `<w:sdt><w:sdtPr>${alias}<w14:checkbox><w14:checked w14:val="0"/>` +
    '<w14:checkedState w14:val="2612" w14:font="MS Gothic"/><w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/>' +
    '</w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:sym w:char="2610" w:font="MS Gothic"/></w:r></w:sdtContent></w:sdt>'
  );
}

/** A paragraph. @param properties elements of `w:pPr`, in the order of its schema @param content runs and boxes */
export function wordParagraph(properties: string, content: string): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
}

/**
 * A cell. Word calls a file broken in which one has no paragraph: it then gets an empty one.
 * @param width in twentieths of a point @param margin above and below, the same @param content paragraphs
 */
export function tableCell(width: number, margin: number, content: string): string {
  const upright = `w:type="dxa" w:w="${String(margin)}"`;
  return (
    `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${String(width)}"/><w:tcMar><w:top ${upright}/><w:left w:type="dxa" w:w="90"/>` +
    `<w:bottom ${upright}/><w:right w:type="dxa" w:w="90"/></w:tcMar></w:tcPr>${content === '' ? '<w:p/>' : content}</w:tc>`
  );
}

/** A row that is not split between pages; a header row repeats on each page. @param cells their XML */
export function tableRow(cells: string, header?: boolean): string {
  const repeats = header === undefined ? '' : header ? '<w:tblHeader/>' : '<w:tblHeader w:val="off"/>';
  return `<w:tr><w:trPr><w:cantSplit/>${repeats}</w:trPr>${cells}</w:tr>`;
}

const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:color="auto" w:sz="4"/>`)
  .join('');

/**
 * A table with thin lines.
 * @param columns widths in twentieths of a point
 * @param whole its width; without one Word fits it to what it holds
 */
export function wordTable(columns: readonly number[], rows: string, whole?: number): string {
  const width = whole === undefined ? 'w:type="auto" w:w="100"' : `w:type="dxa" w:w="${String(whole)}"`;
  const grid = columns.map((size) => `<w:gridCol w:w="${String(size)}"/>`).join('');
  return `<w:tbl><w:tblPr><w:tblW ${width}/><w:tblBorders>${borders}</w:tblBorders></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows}</w:tbl>`;
}
