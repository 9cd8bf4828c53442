import { builtins, folderOf, keptPackages, mayImport, rooms, withoutDomains } from './import-rules.ts';

/** One import, with paths relative to the repository (`src/facts/x.ts`) or a package name. */
export interface Import {
  readonly from: string;
  readonly to: string;
}

const inside = (path: string, folder: string): boolean => path.startsWith(`${folder}/`);
const isTest = (path: string): boolean => path.endsWith('.test.ts') || path.endsWith('/testing.ts');

const ofFolder = ({ from, to }: Import): string[] => {
  const source = folderOf(from);
  const target = folderOf(to);
  if (source === undefined || !/^(src|fixtures|scripts|test)\//.test(to)) return [];
  if (target === undefined)
    return [`${from} imports ${to}: shipped code must not import ${to.split('/')[0]}`];
  if (source === target || mayImport[source]?.includes(target)) return [];
  return [`${from} imports ${to}: ${source} may import only ${mayImport[source]?.join(', ') || 'itself'}`];
};

const roomOf = (path: string, folder: string): string | undefined => {
  const [room, more] = inside(path, folder) ? path.slice(folder.length + 1).split('/') : [];
  return more === undefined ? undefined : room;
};

/** A room imports only rooms that stand before it, and no file that stands beside the rooms. */
const ofRoom = ({ from, to }: Import): string[] =>
  Object.entries(rooms).flatMap(([folder, order]) => {
    const room = roomOf(from, folder);
    if (room === undefined || !inside(to, folder)) return [];
    const target = roomOf(to, folder);
    const isBelow = target !== undefined && order.indexOf(target) <= order.indexOf(room);
    const isListed = order.includes(room) && (target === undefined || order.includes(target));
    return isBelow && isListed
      ? []
      : [`${from} imports ${to}: rooms are entered downward, from ${order.toReversed().join(' to ')}`];
  });

const ofDomain = ({ from, to }: Import): string[] =>
  Object.entries(withoutDomains)
    .filter(
      ([folder, { of, only }]) =>
        inside(from, folder) && inside(to, of) && !only.some((one) => to.startsWith(one)),
    )
    .map(([folder]) => `${from} imports ${to}: ${folder} knows no domain by name`);

const ofPackage = ({ from, to }: Import): string[] => [
  ...keptPackages
    .filter(
      ({ name, onlyIn }) =>
        (to === name || inside(to, name)) && !onlyIn.some((folder) => inside(from, folder)),
    )
    .map(({ name, onlyIn }) => `${from} imports ${name}: only ${onlyIn.join(', ')} may`),
  ...builtins
    .filter(({ what, onlyIn }) => what.test(to) && !onlyIn.some((folder) => inside(from, folder)))
    .map(({ why }) => `${from} imports ${to}: ${why}`),
];

/** Every import of shipped code that the table forbids, as sentences. Tests and builders may import anything. */
export const violations = (imports: readonly Import[]): string[] =>
  imports
    .filter(({ from }) => !isTest(from) && folderOf(from) !== undefined)
    .flatMap((one) => [...ofFolder(one), ...ofRoom(one), ...ofDomain(one), ...ofPackage(one)]);
