/** What the engine writes for signs that need it in an attribute only. Between tags they are plain letters. */
const plain: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&#x27;': "'",
  '&#x3D;': '=',
  '&#x60;': '`',
};

/**
 * A page without entities that its text does not need: a tenth of a technician's page was the word `&quot;`. What stands
 * in a tag is left as it is, and so is what could open one: `&`, `<` and `>` stay entities.
 * @param html text of whole tags, as a template gave it
 */
export const withPlainQuotes = (html: string): string =>
  html.replaceAll(/<[^>]*>|&(?:quot|#x27|#x3D|#x60);/gu, (found) => plain[found] ?? found);
