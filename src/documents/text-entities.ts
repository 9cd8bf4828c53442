/** What the engine writes for signs that need it in an attribute only. Between tags they are plain letters. */
const plain: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&#x27;': "'",
  '&#x3D;': '=',
  '&#x60;': '`',
};

const entities = /&(?:quot|#x27|#x3D|#x60);/gu;

/**
 * A page without entities that its text does not need: a tenth of a technician's page was the word `&quot;`. What stands
 * in a tag is left as it is, and so is what could open one: `&`, `<` and `>` stay entities. A page has thousands of tags
 * and few texts with an entity, so it is walked and only these texts are made anew.
 * @param html text of whole tags, as a template gave it
 */
export function withPlainQuotes(html: string): string {
  let made = '';
  let copied = 0;
  let entity = html.indexOf('&');
  for (let from = 0; entity !== -1 && from < html.length;) {
    const open = html.indexOf('<', from);
    const close = open === -1 ? -1 : html.indexOf('>', open);
    const end = close === -1 ? html.length : open;
    if (entity < from) entity = html.indexOf('&', from);
    if (entity !== -1 && entity < end) {
      const text = html.slice(from, end).replaceAll(entities, (found) => plain[found] ?? found);
      made += html.slice(copied, from) + text;
      copied = end;
    }
    from = close === -1 ? html.length : close + 1;
  }
  return made + html.slice(copied);
}
