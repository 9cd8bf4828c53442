/**
 * Fills `{name}` in one of our own sentences. The filling is never read for placeholders itself.
 * @throws when the sentence asks for something that is not given: a mistake in the words
 */
export const fill = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replaceAll(/\{(\w+)\}/gu, (_all, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`Nothing fills {${name}} in "${sentence}"`);
    return String(value);
  });

/** One of our own titles as a sentence. */
export const sentence = (text: string): string => (/[.!?]$/u.test(text) ? text : `${text}.`);

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** A number as it stands in running text: words below ten. */
export const inWords = (count: number): string => small[count] ?? String(count);

/** A text as it stands at the start of a sentence. */
export function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** The same at the start of a sentence. */
export const inWordsFirst = (count: number): string => capital(inWords(count));
