import { attribute, child, childrenNamed, type XmlElement } from '../../../model/office-parts.ts';

/** One level of a list, as it is defined. */
export interface Level {
  readonly format: string;
  /** `%1.%2`: each `%n` is the counter of level n. */
  readonly text: string;
  readonly start: number;
  /** All counters in plain digits, whatever their own format. */
  readonly legal: boolean;
  /** Does not start again under a new number of a higher level. */
  readonly runsOn: boolean;
  /** Paragraphs of this style stand on this level. */
  readonly style: string | undefined;
}

/** The definition of a list. */
export interface Abstract {
  readonly levels: ReadonlyMap<number, Level>;
  readonly styleLink: string | undefined;
}

/** A list that paragraphs use: a definition, and what it changes of it. */
export interface Num {
  readonly abstract: string;
  readonly overrides: ReadonlyMap<
    number,
    { readonly start: number | undefined; readonly level: Level | undefined }
  >;
}

function value(element: XmlElement | undefined, ...names: readonly string[]): string | undefined {
  return attribute(child(element, ...names), 'w:val');
}

function isOn(element: XmlElement, name: string): boolean {
  const found = child(element, name);
  return found !== undefined && !['0', 'false', 'off'].includes(attribute(found, 'w:val') ?? '1');
}

function levelOf(element: XmlElement): Level {
  return {
    format: value(element, 'w:numFmt') ?? 'decimal',
    text: value(element, 'w:lvlText') ?? '',
    start: Number(value(element, 'w:start') ?? '1'),
    legal: isOn(element, 'w:isLgl'),
    runsOn: value(element, 'w:lvlRestart') === '0',
    style: value(element, 'w:pStyle'),
  };
}

function levelsOf(element: XmlElement): Map<number, Level> {
  return new Map(
    childrenNamed(element, 'w:lvl').map((lvl) => [Number(attribute(lvl, 'w:ilvl') ?? '0'), levelOf(lvl)]),
  );
}

function numOf(element: XmlElement): Num {
  const overrides = childrenNamed(element, 'w:lvlOverride').map((override) => {
    const start = value(override, 'w:startOverride');
    const level = child(override, 'w:lvl');
    return [
      Number(attribute(override, 'w:ilvl') ?? '0'),
      {
        start: start === undefined ? undefined : Number(start),
        level: level === undefined ? undefined : levelOf(level),
      },
    ] as const;
  });
  return { abstract: value(element, 'w:abstractNumId') ?? '', overrides: new Map(overrides) };
}

/** The definitions of lists and the lists made of them, by their ids. */
export function listDefinitions(root: XmlElement | undefined): {
  abstracts: ReadonlyMap<string, Abstract>;
  nums: ReadonlyMap<string, Num>;
} {
  const abstracts = new Map<string, Abstract>(
    childrenNamed(root, 'w:abstractNum').map((element) => [
      attribute(element, 'w:abstractNumId') ?? '',
      { levels: levelsOf(element), styleLink: value(element, 'w:numStyleLink') },
    ]),
  );
  const nums = new Map(
    childrenNamed(root, 'w:num').map((element) => [attribute(element, 'w:numId') ?? '', numOf(element)]),
  );
  return { abstracts, nums };
}
