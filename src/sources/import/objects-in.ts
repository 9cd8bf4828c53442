import { clientsLost } from './arrived.ts';
import { isObject, type Content } from './export-file.ts';
import { isPowerShellObject, joinedAt, toGraphCasing } from './graph-casing.ts';

/** Why a list that Graph answered is not all there is; undefined where nothing says so. */
function shortOf(content: Content, entries: readonly unknown[]): string | undefined {
  const goesOn = Object.entries(content).some(
    ([key, value]) => /(?:^|[@.])nextLink$/iu.test(key) && typeof value === 'string' && value !== '',
  );
  if (goesOn) return 'holds only the first page of';
  // What changed since an earlier answer, or the last page of a first one: neither says that it is all.
  if (typeof content['@odata.deltaLink'] === 'string')
    return 'holds an answer about changes and not the whole of';
  // Windows PowerShell writes a list so too, with its length.
  const count = content['@odata.count'] ?? content['Count'];
  if (typeof count === 'number' && count > entries.length)
    return `holds ${String(entries.length)} of the ${String(count)} objects of`;
  return isObject(content['error']) ? 'holds an error beside' : lostIn(entries);
}

/** An entry that is no object was lost on the way, as PowerShell does below a depth. */
function lostIn(entries: readonly unknown[]): string | undefined {
  return entries.every(isObject) ? undefined : 'holds an entry that is no object beside';
}

/** An object as Graph writes it; PowerShell's own is put into Graph's words. */
export interface Found {
  readonly object: Content;
  /** PowerShell wrote it: null may also stand for what was not asked for. */
  readonly isFromPowerShell: boolean;
  /** A list of it that became one text, or null where it is never null. */
  readonly joined: string | undefined;
}

/** What a directory object of PowerShell has of its own: all that it is stands in `AdditionalProperties` (Get-MgGroupMember, read 2026-11). */
const ofDirectoryObject: ReadonlySet<string> = new Set(['Id', 'DeletedDateTime', 'AdditionalProperties']);

/** What Graph said that the answer is of, as far as PowerShell kept it: one account asked for by itself, members of a group. */
function contextOf(raw: Content): unknown {
  const more = raw['AdditionalProperties'];
  if (!isObject(more)) return undefined;
  const isDirectoryObject =
    'DeletedDateTime' in raw && Object.keys(raw).every((name) => ofDirectoryObject.has(name));
  return isDirectoryObject ? '$metadata#directoryObjects' : more['@odata.context'];
}

function fromPowerShell(raw: Content): Content {
  const context = contextOf(raw);
  return {
    ...(toGraphCasing(raw) as Content | null),
    ...(context === undefined ? {} : { '@odata.context': context }),
  };
}

function found(raw: Content): Found {
  const isFromPowerShell = isPowerShellObject(raw);
  const object = isFromPowerShell ? fromPowerShell(raw) : raw;
  // In Graph's own words null is an empty list, which it is not.
  const joined = joinedAt(raw) ?? (clientsLost(raw) ? 'conditions.clientAppTypes' : undefined);
  return { object, isFromPowerShell, joined };
}

interface Objects {
  readonly objects: readonly Found[];
  /** Why the list is short, where it is. */
  readonly short: string | undefined;
  /** Whether the file holds a list. */
  readonly isList: boolean;
}

/** The objects of an answer: one, a list, or `{ "value": [...] }`. */
export function objectsIn(content: unknown): Objects {
  if (Array.isArray(content))
    return { objects: content.filter(isObject).map(found), short: lostIn(content), isList: true };
  if (!isObject(content)) return { objects: [], short: undefined, isList: false };
  const { value } = content;
  if (!Array.isArray(value))
    return { objects: [found(isObject(value) ? value : content)], short: undefined, isList: false };
  const context = content['@odata.context'];
  const objects = value
    .filter(isObject)
    .map((one) => ({ ...(context === undefined ? {} : { '@odata.context': context }), ...one }));
  return { objects: objects.map(found), short: shortOf(content, value), isList: true };
}

/** Whether Graph refused what was asked (`{ "error": { "code": … } }`): an answer that is missing, and no object. */
export function isRefusal(content: unknown): boolean {
  return isObject(content) && !Array.isArray(content['value']) && isObject(content['error']);
}

/** The answers in a saved `$batch`, those that Graph gave: what it refused is not there. */
export function answersIn(content: unknown): readonly unknown[] {
  const responses = isObject(content) ? content['responses'] : undefined;
  if (!Array.isArray(responses)) return [content];
  return responses
    .filter(isObject)
    .filter(({ status }) => Number(status) >= 200 && Number(status) < 300)
    .map(({ body }) => body);
}
