import { printedNumber } from './number-format.ts';
import { attribute, childrenOf, type XmlElement } from '../../../model/office-parts.ts';

export interface Level {
  readonly bullet: string | undefined;
  readonly format: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  /** How many levels are printed: 2 for `4.1`. */
  readonly shown: number;
}

function levelOf(element: XmlElement): Level {
  const isBullet = element.nodeName === 'text:list-level-style-bullet';
  return {
    bullet: isBullet ? (attribute(element, 'text:bullet-char') ?? '•') : undefined,
    format: attribute(element, 'style:num-format') ?? '',
    prefix: attribute(element, 'style:num-prefix') ?? '',
    suffix: attribute(element, 'style:num-suffix') ?? '',
    start: Number(attribute(element, 'text:start-value') ?? '1'),
    shown: Number(attribute(element, 'text:display-levels') ?? '1'),
  };
}

export function levelsOf(style: XmlElement | undefined): Map<number, Level> {
  return new Map(
    style === undefined
      ? []
      : childrenOf(style).map((level) => [Number(attribute(level, 'text:level') ?? '1'), levelOf(level)]),
  );
}

/**
 * The printed number of the next item at a level (ODF 1.3 part 3, 19.880 and 20.322). Printing two levels takes the
 * counter above along; a level above that never counted prints its start.
 */
export function nextLabel(
  levels: ReadonlyMap<number, Level>,
  counts: number[],
  depth: number,
  restart?: number,
) {
  const level = levels.get(depth);
  if (level === undefined) return undefined;
  counts[depth] = restart ?? (counts[depth] ?? level.start - 1) + 1;
  counts.length = depth + 1;
  if (level.bullet !== undefined)
    return { label: /^[\uE000-\uF8FF]$/u.test(level.bullet) ? '•' : level.bullet, bullet: true };
  const shown = Array.from({ length: level.shown }, (_, at) => depth - level.shown + 1 + at).filter(
    (at) => at > 0,
  );
  const numbers = shown.map((at) =>
    printedNumber(counts[at] ?? levels.get(at)?.start ?? 1, levels.get(at)?.format ?? '1'),
  );
  const label = `${level.prefix}${numbers.filter((number) => number !== '').join('.')}${level.suffix}`;
  return level.format === '' ? undefined : { label: label.trim(), bullet: false };
}
