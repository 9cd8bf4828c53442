const called =
  /^((?:[\p{Lu}][\p{L}’'.-]*|St\.?|on|in|le|la|the|upon|with|and|under|next|cum|de|by|of|&|-)(?:[ ,-]+(?:[\p{Lu}][\p{L}’'.-]*|on|in|le|la|the|upon|with|and|under|next|cum|de|by|of|&))*? (?:Parish|Town|City|Community|Village|Neighbourhood)(?: Meeting| Council))\b/iu;
const small = new Set([
  'on',
  'in',
  'le',
  'la',
  'the',
  'upon',
  'with',
  'and',
  'under',
  'next',
  'cum',
  'de',
  'by',
  'of',
]);

/** The council's name from the title lines of its document; capitals throughout become a name as people write it. */
export function councilInTitle(titles: readonly string[]): string | undefined {
  const name = titles.map((text) => called.exec(text.trim())?.[1]).find((found) => found !== undefined);
  if (name === undefined || name !== name.toUpperCase()) return name;
  return name
    .toLowerCase()
    .split(' ')
    .map((word, at) =>
      at > 0 && small.has(word) ? word : word.replaceAll(/(?:^|-)\p{Ll}/gu, (first) => first.toUpperCase()),
    )
    .join(' ');
}
