import { templateFile } from '../template-file.ts';
import { coreProperties } from './core-properties.ts';
import { zipped, type ZipPart } from './zipped.ts';

/** Parts of a Word file, in their order; a text may hold one of the {@link Slots}, as `{{name}}`. */
type Frame = readonly (readonly [path: string, text: string])[];

/** What each document brings. */
interface Slots {
  /** Everything between the first paragraph and the properties of the page. */
  readonly body: string;
  /** The line at the head of every page, as XML. */
  readonly mark: string;
  /** One `w:num` for each list that counts from its own beginning. */
  readonly lists: string;
}

/** The frames that `npm run generate` made with the `docx` library: styles, settings, page and footer. */
export type FrameName = 'written' | 'written-wide' | 'marked' | 'marked-wide' | 'form';

interface FrameFile {
  readonly texts: readonly string[];
  readonly frames: Readonly<Record<FrameName, readonly (readonly [path: string, text: number])[]>>;
}

let known: ReadonlyMap<string, Frame> | undefined;

function frameOf(name: FrameName): Frame {
  if (known === undefined) {
    // Written by `npm run generate`, and never by hand: it is not checked at every start.
    const { texts, frames } = JSON.parse(templateFile('word-frames.json')) as FrameFile;
    known = new Map(
      Object.entries(frames).map(([one, parts]) => [
        one,
        parts.map(([path, text]) => [path, texts[text] ?? ''] as const),
      ]),
    );
  }
  return known.get(name) ?? [];
}

const corePath = 'docProps/core.xml';
const names = ['body', 'mark', 'lists'] as const;

/** The text with its slot filled. What is put in is not searched for slots again. */
function filled(text: string, slots: Slots): string {
  for (const name of names) {
    const slot = `{{${name}}}`;
    const at = text.indexOf(slot);
    if (at >= 0) return text.slice(0, at) + slots[name] + text.slice(at + slot.length);
  }
  return text;
}

/** A Word file: the frame, with what a document brings. The same document gives the same bytes on the same Node. */
export function framedWord(
  frame: FrameName,
  about: { readonly title: string; readonly creator: string },
  slots: Partial<Slots>,
): Uint8Array {
  const all = { body: '', mark: '', lists: '', ...slots };
  return zipped(
    frameOf(frame).map(([path, text]): ZipPart => {
      if (path === corePath) return { path, text: coreProperties(about) };
      const whole = filled(text, all);
      return { path, text: whole, constant: whole === text };
    }),
  );
}
