import type { NewSource } from './templates.ts';

/** What the fictional tenants answer to cmdlets that no council has set. */
export const plainCmdletsFile = 'fixtures/simulator/exchange/plain-cmdlets.ts';

const end = '\n} satisfies ';

/**
 * The text of {@link plainCmdletsFile} with an answer to a new cmdlet: an empty list, which is what a tenant says in which
 * nobody made one. Where Microsoft makes one for everybody, its author writes that one there.
 * @throws Error where the list of answers is not found
 */
export function withPlainAnswer(text: string, { where }: Pick<NewSource, 'where'>): string {
  if (text.includes(`'${where}':`)) return text;
  if (!text.includes(end))
    throw new Error(`${plainCmdletsFile} has no list of answers that ends in "satisfies"`);
  return text.replace(end, () => `\n  '${where}': [],${end}`);
}
