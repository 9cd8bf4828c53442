import Handlebars from 'handlebars';

/**
 * A Word file's own properties. The library's would carry the time of making: it differs from run to run, and a
 * published file would tell the hour.
 */
export const coreProperties = ({
  title,
  creator,
}: {
  readonly title: string;
  readonly creator: string;
}): { readonly path: string; readonly data: string } => {
  const escaped = (text: string): string => Handlebars.escapeExpression(text);
  return {
    path: 'docProps/core.xml',
    data: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(creator)}</dc:creator><dc:language>en-GB</dc:language></cp:coreProperties>`,
  };
};
