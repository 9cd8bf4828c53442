import type { z } from 'zod';
import { ReadFailure, type GraphReader } from '../../graph/reader.ts';
import type { CollectContext } from '../declare/context.ts';
import { isCutShort, withoutAnnotations } from '../declare/minimise/annotations.ts';
import { nameOf, toCmdletRequest, toGraphRequest, type Read } from '../declare/reads.ts';

/** @throws ReadFailure with the property at fault: an answer that is not as documented is not an answer. */
const understand = <T>(read: Read, item: z.ZodType<T>, raw: unknown): T => {
  if (isCutShort(raw))
    throw new ReadFailure('error', `${nameOf(read)} sent only the first part of a list inside an item.`);
  const parsed = item.safeParse(withoutAnnotations(raw));
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  const where = first?.path.map(String).join('.') ?? '';
  const [name] = first?.path ?? [];
  if (typeof name === 'string' && first?.path.length === 1 && !(name in Object(raw)))
    throw new ReadFailure(
      'error',
      `${nameOf(read)} came without ${name}. Read it again; if it was imported, export the whole object.`,
    );
  throw new ReadFailure(
    'error',
    `${nameOf(read)} answered in a form that Beadle does not know, at "${where}": ${first?.message ?? ''}`,
  );
};

const assertDeclared = (requests: readonly Read[], read: Read): void => {
  if (!requests.includes(read))
    throw new TypeError(`${nameOf(read)} is not among the collector's declared requests`);
};

/** Intune's documentation wraps some single objects in `value`: both forms are accepted. */
const unwrapped = (raw: unknown): unknown =>
  typeof raw === 'object' &&
  raw !== null &&
  'value' in raw &&
  typeof raw.value === 'object' &&
  raw.value !== null
    ? raw.value
    : raw;

/** The three ways to read, bound to what one collector declared. */
export const boundReader = (
  reader: GraphReader,
  requests: readonly Read[],
): Pick<CollectContext, 'get' | 'list' | 'cmdlet'> => ({
  get: async (read, ...ids) => {
    assertDeclared(requests, read);
    return understand(read, read.item, unwrapped(await reader.get(toGraphRequest(read, ids))));
  },
  list: async function* (read, ...ids) {
    assertDeclared(requests, read);
    for await (const page of reader.pages(toGraphRequest(read, ids)))
      for (const raw of page) yield understand(read, read.item, raw);
  },
  cmdlet: async function* (read, identity) {
    assertDeclared(requests, read);
    for await (const page of reader.cmdlet(toCmdletRequest(read, identity)))
      for (const raw of page) yield understand(read, read.item, raw);
  },
});
