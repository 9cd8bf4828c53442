import { isPlainId } from './portal-link.ts';
import { nameOf } from '../told/name-of.ts';
import { type About, asIdentity, concernsNobody, nounOf, objectsFor } from './command-objects.ts';

/** Commands for one object, in their order. The name is for the reader: a command has ids, and plain names of policies. */
export interface CommandGroup {
  readonly name: string;
  readonly commands: readonly string[];
}

export interface FilledCommands {
  readonly groups: readonly CommandGroup[];
  /** Objects beyond those that are shown. */
  readonly more: number;
  readonly open: readonly OpenPlace[];
}

/** A place for an id that no snapshot keeps, such as `<plan guid>`: a line before shows it. */
export interface OpenPlace {
  readonly place: string;
  /** What it is an id of, by the name that the snapshot has; empty where that is not known either. */
  readonly objects: readonly string[];
}

const objectId = /<object id>/gu;
/** Kinds whose id is the one of an account in Entra. The id of a tenant or of a device finds no mailbox and no user. */
const accounts: readonly string[] = ['person', 'mailbox'];
const guidPlace = /<[a-z ]*guid>/u;
/** A command on the one mailbox that the line before found: where it found none, pasted lines go on, and this one does nothing. */
const onFound = /^if \(\$box\) /u;

/** A command for each object that it has to change, as many as are shown; as it stands for those whose id is not known. */
function withGuids(command: string, about: About, most: number): { commands: string[]; more: number } {
  if (!guidPlace.test(command)) return { commands: [command], more: 0 };
  if (concernsNobody(command, about)) return { commands: [], more: 0 };
  const { ids, others } = objectsFor(command, about);
  const filled = ids.slice(0, most).map((id) => command.replace(guidPlace, () => id));
  return {
    commands: ids.length === 0 || others.length > 0 ? [...filled, command] : filled,
    more: Math.max(0, ids.length - most),
  };
}

/** Those who fall short; for a setting of the whole council the mailboxes that its commands have to change. */
function mailboxesOf(commands: readonly string[], about: About): About['subjects'] {
  const plain = [...new Map(about.subjects.map((one) => [one.id, one])).values()].filter(
    ({ kind, id }) => accounts.includes(kind) && isPlainId(id),
  );
  if (plain.length > 0) return plain;
  const found = commands
    .filter((command) => onFound.test(command))
    .flatMap((one) => objectsFor(one, about).ids);
  return [...new Set(found)].map((id) => ({ kind: 'mailbox', id, name: '' }));
}

/** The places for a guid that stay open although a line before shows what belongs there: the snapshot keeps no guid of it. */
function openPlaces(commands: readonly string[], about: About): OpenPlace[] {
  const open = commands.flatMap((command) => {
    const place = guidPlace.exec(command)?.[0];
    if (place === undefined) return [];
    const noun = nounOf(command);
    const values = about.former.flatMap((one) => (one.endpoint === `Get-${noun}` ? one.values : []));
    const { others } = objectsFor(command, about);
    const known = values.some(({ object }) => asIdentity(object, noun) !== undefined);
    return known && others.length === 0 ? [] : [{ place, objects: others }];
  });
  return [...Map.groupBy(open, ({ place }) => place)].map(([place, all]) => ({
    place,
    objects: [...new Set(all.flatMap(({ objects }) => objects))],
  }));
}

/**
 * Commands with the ids of the objects that they are for. All commands of a step are repeated for one object before the
 * next begins: the second often uses what the first found.
 *
 * @param most objects beyond these are counted
 */
export function filledCommands(commands: readonly string[], about: About, most: number): FilledCommands {
  const each = commands.map((command) => withGuids(command, about, most));
  const filled = each.flatMap((one) => one.commands);
  const more = Math.max(0, ...each.map((one) => one.more));
  const open = openPlaces(filled, about);
  if (filled.length === 0) return { groups: [], more: 0, open };
  const forEach = filled.some((command) => command.includes('<object id>'))
    ? mailboxesOf(commands, about)
    : [];
  if (forEach.length === 0) return { groups: [{ name: '', commands: filled }], more, open };
  return {
    groups: forEach.slice(0, most).map((one) => ({
      name: forEach.length === 1 ? '' : nameOf(one),
      commands: filled.map((command) => command.replaceAll(objectId, one.id)),
    })),
    more: Math.max(more, forEach.length - most),
    open,
  };
}
