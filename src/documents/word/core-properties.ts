import { wordText } from './word-xml.ts';

/**
 * A Word file's own properties, as XML. A library's would carry the time of making: it differs from run to run, and a
 * published file would tell the hour.
 */
export function coreProperties(about: { readonly title: string; readonly creator: string }): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${wordText(about.title)}</dc:title><dc:creator>${wordText(about.creator)}</dc:creator><dc:language>en-GB</dc:language></cp:coreProperties>`;
}
