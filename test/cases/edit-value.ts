import type { Edit } from './case-forms.ts';
import { filled, type Pointed } from './fill-value.ts';
import { UnknownName } from './seen.ts';

type Holder = Record<string, unknown>;
interface Place {
  readonly holder: Holder;
  readonly key: string;
}

const memberAt = (root: unknown, dotted: string): unknown =>
  dotted.split('.').reduce<unknown>((one, key) => (one as Holder | undefined)?.[key], root);

/** An element of a list by `{member.path=value}`. */
const chosen = /^\{(.+?)=(.*)\}$/u;

function stepInto({ holder, key }: Place, segment: string, pointed: Pointed): readonly Place[] {
  const here = holder[key] as Holder;
  if (here === undefined || here === null) throw new UnknownName(`nothing at ${segment}`);
  if (segment === '*') return Object.keys(here).map((inner) => ({ holder: here, key: inner }));
  const [, member, wanted] = chosen.exec(segment) ?? [];
  if (member === undefined || wanted === undefined) return [{ holder: here, key: segment }];
  const value = String(filled(wanted, pointed));
  const found = Object.entries(here).find(([, one]) => String(memberAt(one, member)) === value);
  if (found === undefined) throw new UnknownName(`nothing at ${segment}`);
  return [{ holder: here, key: found[0] }];
}

function change({ holder, key }: Place, { op }: Edit, value: unknown): void {
  const own = structuredClone(value);
  switch (op) {
    case 'set':
      holder[key] = own;
      break;
    case 'delete':
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete holder[key];
      break;
    case 'push':
      (holder[key] as unknown[]).push(...[own].flat());
      break;
    case 'merge':
      Object.assign(holder[key] as Holder, own);
  }
}

/** Changes a value in place. @throws UnknownName where a path leads nowhere */
export function edit(root: unknown, edits: readonly Edit[], pointed: Pointed): void {
  for (const one of edits) {
    const segments = one.path.match(/\{[^}]*\}|[^/]+/gu) ?? [];
    let places: readonly Place[] = [{ holder: { root }, key: 'root' }];
    for (const segment of segments) places = places.flatMap((place) => stepInto(place, segment, pointed));
    const value = filled(one.value, pointed);
    for (const place of places) change(place, one, value);
  }
}
