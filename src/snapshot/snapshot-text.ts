import { createHash } from 'node:crypto';
import type { Unavailable } from './evidence.ts';
import type { KindRegistry, Shape } from './evidence-kind.ts';
import type { AnySnapshot } from './snapshot.ts';

export type Header = Omit<AnySnapshot, 'evidence'>;

/** Evidence as the writer takes it: an object for shape `one`, else its items, each as JSON. */
export type Stored =
  | Unavailable
  | {
      readonly status: 'collected';
      readonly at: string;
      readonly partial?: { readonly cause: string; readonly detail: string };
      readonly items: Iterable<string>;
    };

const sealStart = '"seal":"';

/** SHA-256 of the text before the seal. It finds truncation and editing; it is no signature. */
export const sealOf = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`;

const partialText = (stored: { readonly partial?: unknown }): string =>
  stored.partial === undefined ? '' : `"partial":${JSON.stringify(stored.partial)},`;

function* evidenceText(id: string, shape: Shape, stored: Stored): Generator<string> {
  if (stored.status === 'unavailable') {
    yield `${JSON.stringify(id)}:${JSON.stringify(stored)}`;
    return;
  }
  yield `${JSON.stringify(id)}:{"status":"collected","at":${JSON.stringify(stored.at)},${partialText(stored)}"value":`;
  const isList = shape !== 'one';
  if (isList) yield '[';
  let first = true;
  for (const item of stored.items) {
    yield `${first ? '' : ','}${isList ? '\n' : ''}${item}`;
    first = false;
  }
  yield isList && !first ? '\n]}' : isList ? ']}' : '}';
}

/** The file, piece by piece: header on the first lines, one evidence item to a line, the seal on the last. */
export function* snapshotText(
  kinds: KindRegistry,
  header: Header,
  stored: (id: string) => Stored,
): Generator<string> {
  const hash = createHash('sha256');
  const passing = function* (text: string): Generator<string> {
    hash.update(text);
    yield text;
  };
  yield* passing(`${JSON.stringify(header).slice(0, -1)},\n"evidence":{\n`);
  for (const [index, [id, { shape }]] of Object.entries(kinds).entries()) {
    if (index > 0) yield* passing(',\n');
    for (const piece of evidenceText(id, shape, stored(id))) yield* passing(piece);
  }
  yield* passing('\n},\n');
  yield `${sealStart}sha256:${hash.digest('hex')}"}\n`;
}

/** Splits a file into what is sealed and its seal; undefined when it does not end with one: it was cut off. */
export const splitSeal = (text: string): { sealed: string; seal: string } | undefined => {
  const at = text.lastIndexOf(`\n${sealStart}`) + 1;
  const seal = /^"seal":"(sha256:[0-9a-f]{64})"\}\n?$/.exec(text.slice(at))?.[1];
  return at === 0 || seal === undefined ? undefined : { sealed: text.slice(0, at), seal };
};
