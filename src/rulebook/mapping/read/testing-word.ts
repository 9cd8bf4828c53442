import { strToU8, zipSync } from 'fflate';

const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word file of the XML given: the body, and the numbering and styles where a test needs them. */
export function wordFile(body: string, numbering = '', styles = ''): Uint8Array {
  const part = (name: string, inner: string): string =>
    `<?xml version="1.0"?><w:${name} ${namespace}>${inner}</w:${name}>`;
  return zipSync({
    'word/document.xml': strToU8(part('document', `<w:body>${body}</w:body>`)),
    'word/numbering.xml': strToU8(part('numbering', numbering)),
    'word/styles.xml': strToU8(part('styles', styles)),
  });
}

/** A paragraph, in a list where one is named. */
export function wordParagraph(
  text: string,
  list?: { readonly num: number; readonly level: number },
  style?: string,
): string {
  const inList =
    list === undefined
      ? ''
      : `<w:numPr><w:ilvl w:val="${String(list.level)}"/><w:numId w:val="${String(list.num)}"/></w:numPr>`;
  const named = style === undefined ? '' : `<w:pStyle w:val="${style}"/>`;
  return `<w:p><w:pPr>${named}${inList}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** One level of a list definition. */
export function wordLevel(level: number, format: string, text: string, more = ''): string {
  return `<w:lvl w:ilvl="${String(level)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
}
