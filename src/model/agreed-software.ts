import { z } from 'zod';
import { isGroup } from './is-group.ts';

/** One line of the council's own list of software: a title, or all that one maker publishes. */
export const AgreedSoftware = z
  .strictObject({
    name: z
      .string()
      .min(2)
      .optional()
      .describe('Title, without version: it covers every title that begins with these words.'),
    publisher: z.string().min(2).optional().describe('Maker, as its programs name it: covers all of them.'),
    use: z.enum(['password-manager']).optional().describe('What the council agreed to use it for.'),
    licences: z.int().min(1).optional().describe('On how many computers it may be.'),
  })
  .refine(({ name, publisher }) => name !== undefined || publisher !== undefined, {
    message: 'needs a name or a publisher',
    when: isGroup,
  });
export type AgreedSoftware = z.infer<typeof AgreedSoftware>;

/** The lines for password managers: how many computers hold one is asked of Microsoft for these alone. */
export const managersOn = (list: readonly AgreedSoftware[] | undefined): readonly AgreedSoftware[] =>
  (list ?? []).filter(({ use }) => use === 'password-manager');

const plain = (text: string): string => text.toLowerCase().replaceAll(/\s+/gu, ' ').trim();

/** Whether a text is these words, or begins with them as words of their own: "Sage" is not in "Sagebrush". */
export function beginsWith(text: string, words: string): boolean {
  const [whole, start] = [plain(text), plain(words)];
  return whole.startsWith(start) && !/[\p{L}\p{N}]/u.test(whole.charAt(start.length));
}

function linesFor(
  list: readonly AgreedSoftware[],
  title: string,
  coversMaker: (maker: string) => boolean,
): readonly AgreedSoftware[] {
  return list
    .filter(
      (one) =>
        (one.name === undefined || beginsWith(title, one.name)) &&
        (one.publisher === undefined || coversMaker(one.publisher)),
    )
    .toSorted((a, b) => (b.name ?? '').length - (a.name ?? '').length);
}

/** The line of the list that covers a title; the longest name where several do. */
export function entryFor(
  list: readonly AgreedSoftware[],
  title: string,
  publisher: string | null | undefined,
): AgreedSoftware | undefined {
  return linesFor(list, title, (maker) => beginsWith(publisher ?? '', maker))[0];
}

/** The lines that cover a title, or would if a maker whom nobody told were theirs; the longest name first. */
export function entriesWhoeverMadeIt(
  list: readonly AgreedSoftware[],
  title: string,
): readonly AgreedSoftware[] {
  return linesFor(list, title, () => true);
}

export function namesOnList(
  list: readonly AgreedSoftware[],
): (title: string, publisher: string | null | undefined) => boolean {
  return (title, publisher) => entryFor(list, title, publisher) !== undefined;
}
