import type { RuleText } from '../../model/run.ts';

const placeholders = /\{\{\s*(\w+)\.(\w+)\s*\}\}/gu;
const leadingName =
  /^(\{\{\s*\w+\.name\s*\}\}(?:\s*\{\{\s*\w+\.personNote\s*\}\}|\s*\(\{\{\s*\w+\.userPrincipalName\s*\}\}\))?)([:,\s]*)/u;

/** A piece of a sentence: text, or what a placeholder stands for. */
export type Part = string | { readonly owner: string; readonly field: string };

function partsOf(template: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const found of template.matchAll(placeholders)) {
    const [all, owner = '', field = ''] = found;
    parts.push(template.slice(from, found.index), { owner, field });
    from = found.index + all.length;
  }
  return [...parts, template.slice(from)];
}

/** The sentence of a rule, taken apart once and not for each of ten thousand findings. */
export interface Sentence {
  readonly whole: readonly Part[];
  readonly withoutName: readonly Part[];
  readonly label: readonly Part[];
  readonly namesSubject: boolean;
  /** Without the name at its beginning it says nothing of its subject but facts. */
  readonly saysFactsAlone: boolean;
  /** What stands between the name at its beginning and the rest; undefined where it begins otherwise. */
  readonly afterName: string | undefined;
}

const isOfSubject = (part: Part): boolean =>
  typeof part !== 'string' && part.owner !== 'params' && (part.field === 'name' || part.field === 'id');

export function sentenceOf({ finding: { text } }: RuleText): Sentence {
  const withoutName = partsOf(text.replace(leadingName, ''));
  return {
    whole: partsOf(text),
    withoutName,
    label: partsOf(leadingName.exec(text)?.[1] ?? ''),
    namesSubject: /\{\{\s*\w+\.name\s*\}\}/u.test(text),
    saysFactsAlone: !withoutName.some(isOfSubject),
    afterName: leadingName.exec(text)?.[2],
  };
}
