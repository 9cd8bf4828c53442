/** Control and formatting characters: they move the cursor, recolour text or turn its direction. */
const acting = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029]/gu;
const colours = /\u001b\[(?:0|1|2|22|3|23|4|24|3[0-79]|9[0-7])m/gu;

const shown = (character: string): string =>
  `\\u{${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}}`;

/** Text from a tenant or a file, for one line of a terminal or a log: what would act is written out instead. */
export const printable = (text: string): string => text.replaceAll(acting, shown);

/** The same for text of several lines; line breaks and tabs stay. */
export const printableLines = (text: string): string =>
  text.replaceAll(acting, (character) =>
    character === '\n' || character === '\t' ? character : shown(character),
  );

const inJson = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** JSON for a terminal or a log: what would act is written as JSON escapes it, so that it reads back as it was. */
export const printableJson = (json: string): string =>
  json.replaceAll(acting, (character) =>
    character === '\n' ? character : character.split('').map(inJson).join(''),
  );

/** The last net before the terminal: our own colours pass, everything else that would act is written out. */
export const withOwnColours = (text: string): string => {
  const pieces = text.split(colours);
  const between = text.match(colours) ?? [];
  return pieces.map((piece, index) => `${printableLines(piece)}${between[index] ?? ''}`).join('');
};
