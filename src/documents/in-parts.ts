import type { HelperDelegate, HelperOptions } from 'handlebars';

/** Where a part was; values have none, for `cleanText` takes it out. */
const gap = '\u0000';

/** A part stands where it was written. */
function inPlace(this: unknown, { fn }: HelperOptions): string {
  return fn(this);
}

/**
 * Renders a template whose blocks `{{#apart}}` become pieces of their own, in their order; no such block holds another.
 * @param render gives the text, with the helper for these blocks
 */
export function inParts(render: (apart: HelperDelegate) => string): readonly string[] {
  const parts: string[] = [];
  const frame = render(function (this: unknown, { fn }: HelperOptions): string {
    parts.push(fn(this));
    return gap;
  });
  const [first = '', ...others] = frame.split(gap);
  // A value with the sign of a gap in it, whatever let it through: the page must be right all the same.
  if (others.length !== parts.length) return [render(inPlace)];
  return [first, ...others.flatMap((text, at) => [parts[at] ?? '', text])];
}
