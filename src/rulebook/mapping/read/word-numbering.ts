import { printedNumber } from './number-format.ts';
import { listDefinitions, type Abstract, type Level, type Num } from './word-lists.ts';
import type { XmlElement } from '../../../model/office-parts.ts';

/** What Word prints before a paragraph of a list. */
export interface ListLabel {
  readonly label: string;
  readonly bullet: boolean;
  readonly depth: number;
}

export interface Numbering {
  /** The next paragraph of this list; `undefined` where the list prints nothing. */
  readonly next: (numId: string, level: number) => ListLabel | undefined;
  /** The level on which a list has paragraphs of this style. */
  readonly levelOfStyle: (numId: string, style: string) => number | undefined;
}

/**
 * Word's automatic numbers (ECMA-376 part 1, 17.9). Libraries that read Word files give list items without the number
 * that the page prints, and that number is what a council cites: so the counting is done here.
 * @param numIdOfStyle the list that a numbering style stands for
 */
export function wordNumbering(
  root: XmlElement | undefined,
  numIdOfStyle: (style: string) => string | undefined,
): Numbering {
  const { abstracts, nums } = listDefinitions(root);
  /** Counters by abstract list: lists made of one definition count on together. */
  const counters = new Map<string, Map<number, number>>();
  const begun = new Set<string>();

  function abstractOf(num: Num): { id: string; abstract: Abstract } | undefined {
    const abstract = abstracts.get(num.abstract);
    const linked = abstract?.styleLink === undefined ? undefined : numIdOfStyle(abstract.styleLink);
    const target = linked === undefined ? undefined : nums.get(linked);
    if (target !== undefined && target.abstract !== num.abstract) return abstractOf(target);
    return abstract === undefined ? undefined : { id: num.abstract, abstract };
  }

  function levelAt(num: Num, abstract: Abstract, level: number): Level | undefined {
    return num.overrides.get(level)?.level ?? abstract.levels.get(level);
  }

  function next(numId: string, level: number): ListLabel | undefined {
    const num = nums.get(numId);
    const found = num === undefined ? undefined : abstractOf(num);
    if (num === undefined || found === undefined) return undefined;
    const { id, abstract } = found;
    const here = levelAt(num, abstract, level);
    if (here === undefined) return undefined;
    const counts = counters.get(id) ?? new Map<number, number>();
    counters.set(id, counts);
    if (!begun.has(numId)) {
      begun.add(numId);
      for (const [at, { start }] of num.overrides) if (start !== undefined) counts.set(at, start - 1);
    }
    counts.set(level, (counts.get(level) ?? here.start - 1) + 1);
    for (const deeper of Array.from(counts.keys()))
      if (deeper > level && levelAt(num, abstract, deeper)?.runsOn !== true) counts.delete(deeper);
    if (here.format === 'bullet')
      return { label: here.text === '' ? '•' : here.text, bullet: true, depth: level };
    const label = here.text.replaceAll(/%([1-9])/gu, (_, digit: string) => {
      const at = Number(digit) - 1;
      const of = levelAt(num, abstract, at);
      return printedNumber(
        counts.get(at) ?? of?.start ?? 1,
        here.legal ? 'decimal' : (of?.format ?? 'decimal'),
      );
    });
    return label.trim() === '' ? undefined : { label: label.trim(), bullet: false, depth: level };
  }

  function levelOfStyle(numId: string, style: string): number | undefined {
    const num = nums.get(numId);
    const found = num === undefined ? undefined : abstractOf(num);
    return [...(found?.abstract.levels ?? [])].find(([, level]) => level.style === style)?.[0];
  }

  return { next, levelOfStyle };
}
