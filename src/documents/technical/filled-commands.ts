import type { FormerValues } from '../../model/former.ts';
import type { Subject } from '../../model/run.ts';
import { isPlainId } from './portal-link.ts';
import { nameOf } from '../told/name-of.ts';

/** What a command is filled from: those who fall short, and what stands now where the step changes something. */
export interface About {
  readonly subjects: readonly Pick<Subject, 'kind' | 'id' | 'name'>[];
  readonly former: readonly FormerValues[];
  /** By `kind.property`: words of values that a command would only weaken. */
  readonly stricter?: Readonly<Record<string, readonly string[]>>;
}

/** Commands for one object, in their order. The name is for the reader, and never part of a command. */
export interface CommandGroup {
  readonly name: string;
  readonly commands: readonly string[];
}

export interface FilledCommands {
  readonly groups: readonly CommandGroup[];
  /** Objects beyond those that are shown. */
  readonly more: number;
  /** Places for an id that no snapshot keeps, such as `<policy guid>`: a line before shows it. */
  readonly open: readonly string[];
}

const objectId = /<object id>/gu;
/** Kinds whose id is the one of an account in Entra. The id of a tenant or of a device finds no mailbox and no user. */
const accounts: readonly string[] = ['person', 'mailbox'];
const guidPlace = /<[a-z ]*guid>/u;
const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;
const cmdlet = /^(?:if \(\$box\) \{ )?(?<verb>[A-Z][a-z]+)-(?<noun>[A-Za-z]+)/u;
/** A command on the one mailbox that the line before found: where it found none, pasted lines go on, and this one does nothing. */
const onFound = /^if \(\$box\) /u;

/** A word of a command as the snapshot stores it: `$true` is `true`, `Off` is `"Off"`. */
function storedAs(word: string): string {
  const special: Readonly<Record<string, string>> = { $true: 'true', $false: 'false', $null: 'null' };
  return special[word] ?? (/^\d+$/u.test(word) ? word : JSON.stringify(word));
}

/**
 * The objects that a command has to change. A command that sets a property is for those that have another value, and
 * not a stricter one; one that names no property (`Disable-TransportRule`) is for those who fall short, and for no other rule of the tenant.
 */
function objectsFor(command: string, { subjects, former, stricter = {} }: About): string[] {
  const noun = cmdlet.exec(command)?.groups?.['noun'] ?? '';
  const own = former.filter(({ endpoint }) => endpoint === `Get-${noun}`);
  const words = command.split(' ');
  const set = own.flatMap(({ of, property, values }) => {
    const at = words.indexOf(`-${property}`);
    if (at === -1) return [];
    return [{ values, enough: [words[at + 1] ?? '', ...(stricter[of] ?? [])].map(storedAs) }];
  });
  const found =
    set.length > 0
      ? set.flatMap(({ values, enough }) =>
          values.flatMap((one) => (enough.includes(one.value) ? [] : [one.object])),
        )
      : own
          .flatMap(({ values }) => values.map(({ object }) => object))
          .filter((object) => subjects.some(({ id }) => id === object));
  return [...new Set(found)].filter((object) => guid.test(object));
}

/** A command for each object that it has to change, as many as are shown; as it stands where no id is known. */
function withGuids(command: string, about: About, most: number): { commands: string[]; more: number } {
  if (!guidPlace.test(command)) return { commands: [command], more: 0 };
  const objects = objectsFor(command, about);
  return objects.length === 0
    ? { commands: [command], more: 0 }
    : {
        commands: objects.slice(0, most).map((object) => command.replace(guidPlace, object)),
        more: Math.max(0, objects.length - most),
      };
}

/** Those who fall short; for a setting of the whole council the mailboxes that its commands have to change. */
function mailboxesOf(commands: readonly string[], about: About): About['subjects'] {
  const plain = [...new Map(about.subjects.map((one) => [one.id, one])).values()].filter(
    ({ kind, id }) => accounts.includes(kind) && isPlainId(id),
  );
  if (plain.length > 0) return plain;
  const found = commands.filter((command) => onFound.test(command)).flatMap((one) => objectsFor(one, about));
  return [...new Set(found)].map((id) => ({ kind: 'mailbox', id, name: '' }));
}

/** The places for a guid that stay open although a line before shows what belongs there: the snapshot keeps no guid of it. */
function openPlaces(commands: readonly string[], { former }: About): string[] {
  const open = commands.filter((command) => {
    const noun = cmdlet.exec(command)?.groups?.['noun'] ?? '';
    const values = former.flatMap((one) => (one.endpoint === `Get-${noun}` ? one.values : []));
    return !values.some(({ object }) => guid.test(object));
  });
  return [...new Set(open.flatMap((command) => guidPlace.exec(command)?.[0] ?? []))];
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
