import { checkedWords } from '../words.ts';

interface Explained {
  readonly term: string;
  readonly meaning: string;
}

/** Everything that a part of the report says. */
function textsIn(value: unknown, texts: string[] = []): readonly string[] {
  if (typeof value === 'string') texts.push(value);
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) textsIn(inner, texts);
  return texts;
}

/**
 * Words that a part of the report uses and no part before it did, each with its meaning: explained where they are met.
 * @param parts the parts of the report in their order
 */
export function wordsUsed<Parts extends Readonly<Record<string, unknown>>>(
  parts: Parts,
): Readonly<Record<keyof Parts, readonly Explained[]>> {
  const known = new Set<string>();
  const explained = (part: unknown): readonly Explained[] => {
    const text = textsIn(part).join('\n').toLowerCase();
    const here = checkedWords.glossary.filter(
      ({ term, match }) => !known.has(term) && match.some((word) => text.includes(word)),
    );
    for (const { term } of here) known.add(term);
    return here.map(({ term, meaning }) => ({ term, meaning }));
  };
  const found: Partial<Record<keyof Parts, readonly Explained[]>> = {};
  for (const name of Object.keys(parts) as (keyof Parts)[]) found[name] = explained(parts[name]);
  return found as Record<keyof Parts, readonly Explained[]>;
}
