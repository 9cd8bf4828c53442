/** A JSON object whose members may be anything. */
export type Json = Readonly<Record<string, unknown>>;

/** The value where it is an object; else one without members. */
export function object(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

/** The texts of a list; none where it is no list. */
export function list(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

/** The words of a Graph flags enumeration: one text with commas; a list of texts is taken too. */
export function flags(value: unknown): readonly string[] {
  return typeof value === 'string'
    ? value
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean)
    : list(value);
}

/** Whether a member says anything: not null, empty, or an object of which no member does. */
export function isSet(value: unknown): boolean {
  return (
    value !== null &&
    value !== undefined &&
    value !== '' &&
    !(Array.isArray(value) && value.length === 0) &&
    !(typeof value === 'object' && !Array.isArray(value) && Object.values(value).every((one) => !isSet(one)))
  );
}

/** Set members outside the known ones; annotations of OData are no settings. */
export function strangers(value: unknown, known: readonly string[], path: string): string[] {
  return Object.entries(object(value))
    .filter(([key, one]) => !known.includes(key) && !key.includes('@odata') && isSet(one))
    .map(([key]) => `${path}${key}`);
}

/** Lists that are set to something else than a list of texts: what was meant is not known. */
export function misshapen(value: unknown, lists: readonly string[], path: string): string[] {
  return lists
    .filter((key) => {
      const one = object(value)[key] ?? '';
      return one !== '' && !(Array.isArray(one) && one.every((entry) => typeof entry === 'string'));
    })
    .map((key) => `${path}${key}`);
}

/** Words of a flags enumeration that are set to neither a text nor a list of texts. */
export function unworded(value: unknown, keys: readonly string[], path: string): string[] {
  return misshapen(value, keys, path).filter(
    (key) => typeof object(value)[key.slice(path.length)] !== 'string',
  );
}

/** Parts that hold something else than an object: what was meant is not known. */
export function formless(value: unknown, parts: readonly string[]): string[] {
  return parts.filter((part) => {
    const one = object(value)[part] ?? '';
    return one !== '' && (typeof one !== 'object' || Array.isArray(one));
  });
}
