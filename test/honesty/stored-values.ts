/** A stored snapshot, as anybody can read it: JSON, and nothing of the program that wrote it. */
interface Stored {
  readonly evidence: Readonly<Record<string, { readonly status: string; readonly value?: unknown }>>;
}

type Item = Readonly<Record<string, unknown>>;
const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Microsoft's name of a property, and ours where it differs in more than its first letter. */
export type MicrosoftNames = (evidence: string) => Readonly<Record<string, string>>;

/** Items of a kind that are about an object; an empty object stands for the whole tenant. */
function itemsAbout(value: unknown, object: string): Item[] {
  if (!Array.isArray(value)) return object === '' && isItem(value) ? [value] : [];
  return value.filter(isItem).flatMap((item) => {
    if (!Object.values(item).includes(object)) return [];
    if (!('subject' in item)) return [item];
    const own = item['value'];
    return (Array.isArray(own) ? (own as unknown[]) : [own]).filter(isItem);
  });
}

/**
 * Every value that a snapshot holds for a kind of evidence, an object and Microsoft's name of a property, as JSON text.
 * Written without the program's own lookup: an item is about an object when one of its members is the object's id.
 */
export function storedValues(
  snapshot: string,
  names: MicrosoftNames,
): (reference: {
  readonly evidence: string;
  readonly object: string;
  readonly property: string;
}) => string[] {
  const { evidence } = JSON.parse(snapshot) as Stored;
  return ({ evidence: id, object, property }) => {
    const read = evidence[id];
    if (read?.status !== 'collected') return [];
    const ours = Object.entries(names(id)).flatMap(([own, theirs]) => (theirs === property ? [own] : []));
    const members = ours.length > 0 ? ours : [property];
    return itemsAbout(read.value, object).flatMap((item) =>
      members.flatMap((member) => (member in item ? [JSON.stringify(item[member])] : [])),
    );
  };
}
