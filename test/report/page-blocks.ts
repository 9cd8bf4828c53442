const ends = /<\/(?:p|li|h[1-6]|td|th|dd|dt|caption|summary|title|a|label)>/giu;

/** What stands between the tags of a page, each block as one text; `'` stands for every character that HTML escapes. */
export function pageBlocks(html: string): string[] {
  return html
    .replaceAll(/<style>.*?<\/style>/gsu, '')
    .replaceAll(/<\/(?:a|span|strong)>/gu, '')
    .replaceAll(ends, '\n')
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll(/&[a-z#0-9]+;/giu, "'")
    .split('\n')
    .map((text) => text.trim())
    .filter((text) => /\p{L}/u.test(text));
}
