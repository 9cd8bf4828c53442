import type { FormerValues } from '../../model/former.ts';
import type { Subject } from '../../model/run.ts';

/** What a command is filled from: those who fall short, and what stands now where the step changes something. */
export interface About {
  readonly subjects: readonly Pick<Subject, 'kind' | 'id' | 'name'>[];
  readonly former: readonly FormerValues[];
  /** By `kind.property`: words of values that a command would only weaken. */
  readonly stricter?: Readonly<Record<string, readonly string[]>>;
}

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;
const cmdlet = /^(?:if \(\$box\) \{ )?(?<verb>[A-Z][a-z]+)-(?<noun>[A-Za-z]+)/u;

/** A word of a command as the snapshot stores it: `$true` is `true`, `Off` is `"Off"`. */
function storedAs(word: string): string {
  const special: Readonly<Record<string, string>> = { $true: 'true', $false: 'false', $null: 'null' };
  return special[word] ?? (/^\d+$/u.test(word) ? word : JSON.stringify(word));
}

/**
 * Cmdlets whose `-Identity` takes the name by which the snapshot knows the policy; no two of a kind have the same.
 * @see https://learn.microsoft.com/powershell/module/exchangepowershell/set-malwarefilterpolicy and the pages of the others
 *   (-Identity: name, distinguished name or GUID; read 2026-11)
 */
const named: ReadonlySet<string> = new Set([
  'HostedConnectionFilterPolicy',
  'HostedContentFilterPolicy',
  'MalwareFilterPolicy',
  'MobileDeviceMailboxPolicy',
  'OwaMailboxPolicy',
]);
/** A name in which nothing can end a quotation or stand for another character; any other is left to whoever runs it. */
const plainName = /^[A-Za-z0-9][A-Za-z0-9 ._-]{0,62}$/u;

export const nounOf = (command: string): string => cmdlet.exec(command)?.groups?.['noun'] ?? '';

/** An object as a command takes it; undefined where it must not stand in one. */
export function asIdentity(object: string, noun: string): string | undefined {
  if (guid.test(object)) return object;
  return named.has(noun) && plainName.test(object) ? `'${object}'` : undefined;
}

/** Objects that a command has to change: those that can stand in it, and those of which the snapshot keeps no such id. */
export interface CommandObjects {
  readonly ids: readonly string[];
  readonly others: readonly string[];
}

/**
 * The objects that a command has to change. A command that sets a property is for those that have another value, and
 * not a stricter one; one that names no property (`Disable-TransportRule`) is for those who fall short, and for no other rule of the tenant.
 */
export function objectsFor(command: string, { subjects, former, stricter = {} }: About): CommandObjects {
  const noun = nounOf(command);
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
  const once = [...new Set(found)];
  return {
    ids: once.flatMap((object) => asIdentity(object, noun) ?? []),
    others: once.filter((object) => asIdentity(object, noun) === undefined),
  };
}

/**
 * A mail flow rule is no journal rule, and both are rules for the whole council: a command that names no property is not
 * for a rule that its cmdlet does not know.
 */
export function concernsNobody(command: string, { subjects, former }: About): boolean {
  const noun = nounOf(command);
  const own = former.filter(({ endpoint }) => endpoint === `Get-${noun}`);
  const setsNothing = own.every(({ property }) => !command.split(' ').includes(`-${property}`));
  const objects = own.flatMap(({ values }) => values.map(({ object }) => object));
  return (
    own.length > 0 &&
    setsNothing &&
    subjects.length > 0 &&
    subjects.every(({ kind, id }) => kind === 'mailFlowRule' && !objects.includes(id))
  );
}
