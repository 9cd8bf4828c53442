import type { KindRegistry } from './evidence-kind.ts';
import { entrySchema } from './snapshot-schema.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A snapshot apart: what its lists hold, by kind, and all the rest, in which these lists are empty. */
interface ReadLines {
  readonly header: Fields;
  readonly evidence: Fields;
  readonly listed: ReadonlyMap<string, readonly unknown[]>;
}

/** An object as JSON; nothing for anything else. */
function fieldsOf(text: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Fields)
      : undefined;
  } catch {
    return undefined;
  }
}

const evidenceStart = '"evidence":{';
const listStart = '"value":[';

/**
 * The lines before the seal, as `snapshotText` writes them: the header, then each kind of evidence, with an entry of its
 * list to a line. Each line is a whole piece of JSON, so that what it means cannot depend on another.
 * @returns `end` gives nothing where a line was anything else, or an entry not as its schema has it
 */
export function evidenceLines(kinds: KindRegistry) {
  let place: 'header' | 'start' | 'evidence' | 'end' | 'foreign' = 'header';
  let header: Fields | undefined;
  const evidence = new Map<string, unknown>();
  const listed = new Map<string, unknown[]>();
  let open: { readonly entries: unknown[]; readonly schema: ReturnType<typeof entrySchema> } | undefined;
  /** Whether something has to follow: the line before ended with a comma, or began a list or the evidence. */
  let goesOn = true;
  const foreign = (): void => {
    place = 'foreign';
  };
  const addEntry = (text: string): void => {
    const entry = open?.schema.safeParse(fieldsOf(text));
    if (entry?.success === true) open?.entries.push(entry.data);
    else foreign();
  };
  /** `"users":{…}`, or the beginning of it as far as its list. */
  const addKind = (text: string, isList: boolean): void => {
    const found = Object.entries(fieldsOf(`{${text}${isList ? ']}' : ''}}`) ?? {});
    const [id, one] = found[0] ?? ['', undefined];
    const kind = Object.hasOwn(kinds, id) ? kinds[id] : undefined;
    if (found.length !== 1 || kind === undefined || (isList && kind.shape === 'one')) {
      foreign();
      return;
    }
    evidence.set(id, one);
    listed.delete(id);
    if (!isList) return;
    open = { entries: [], schema: entrySchema(kind) };
    listed.set(id, open.entries);
  };
  const addEvidence = (line: string): void => {
    const hasComma = line.endsWith(',');
    const text = hasComma ? line.slice(0, -1) : line;
    const isEnd = text === (open === undefined ? '}' : ']}');
    if (isEnd === goesOn) foreign();
    else if (!isEnd && open !== undefined) addEntry(text);
    else if (!isEnd) addKind(text, line.endsWith(listStart));
    else if (open !== undefined) open = undefined;
    else place = hasComma ? 'end' : 'foreign';
    goesOn = hasComma || (open !== undefined && open.entries.length === 0);
  };
  return {
    add: (line: string): void => {
      if (place === 'evidence') addEvidence(line);
      else if (place === 'header') {
        header = line.endsWith(',') ? fieldsOf(`${line.slice(0, -1)}}`) : undefined;
        place = header === undefined ? 'foreign' : 'start';
      } else if (place === 'start') place = line === evidenceStart ? 'evidence' : 'foreign';
      else foreign();
    },
    end: (): ReadLines | undefined =>
      place === 'end' && header !== undefined
        ? { header, evidence: Object.fromEntries(evidence), listed }
        : undefined,
  };
}
