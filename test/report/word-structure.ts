import { posix } from 'node:path';
import { DOMParser, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { orderOf } from './word-order.ts';

interface Part {
  readonly path: string;
  readonly root: Element;
  readonly all: readonly Element[];
}

const plain = (name: string): string => name.replace(/^[^:]*:/u, '');

function childrenOf(element: Element): Element[] {
  return [...element.childNodes].filter((node): node is Element => node.nodeType === 1);
}

function attributesOf(element: Element): readonly (readonly [name: string, value: string])[] {
  return [...element.attributes].map(({ name, value }) => [name, value] as const);
}

function parsed(path: string, text: string): Part | string {
  const problems: string[] = [];
  try {
    const document = new DOMParser({ onError: (_, message) => problems.push(message) }).parseFromString(
      text,
      'text/xml',
    );
    const root = document.documentElement;
    if (root === null || problems.length > 0) return `${path}: ${problems.join('; ')}`;
    return { path, root, all: [root, ...root.getElementsByTagName('*')] };
  } catch (error) {
    return `${path}: ${String(error)}`;
  }
}

function twice(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, at) => values.indexOf(value) !== at))];
}

/** Each part has a type, and each type a part. */
function typeProblems(parts: ReadonlyMap<string, Part>, paths: readonly string[]): string[] {
  const types = childrenOf(parts.get('[Content_Types].xml')?.root as Element);
  const overrides = types.flatMap((one) => one.getAttribute('PartName') ?? []);
  const extensions = types.flatMap((one) => one.getAttribute('Extension') ?? []);
  return [
    ...twice([...overrides, ...extensions]).map((one) => `two types for ${one}`),
    ...overrides
      .filter((name) => !paths.includes(name.slice(1)))
      .map((name) => `a type for no part: ${name}`),
    ...paths
      .filter((path) => path !== '[Content_Types].xml')
      .filter((path) => !overrides.includes(`/${path}`) && !extensions.includes(path.split('.').at(-1) ?? ''))
      .map((path) => `no type for ${path}`),
  ];
}

/** Each relation leads to a part, each id is there once, and each that a part uses is there. */
function relationProblems(parts: ReadonlyMap<string, Part>, paths: readonly string[]): string[] {
  const relations = [...parts.values()].filter(({ path }) => path.endsWith('.rels'));
  const idsOf = new Map(
    relations.map(({ path, root }) => [path, childrenOf(root).map((one) => one.getAttribute('Id') ?? '')]),
  );
  const led = relations.flatMap(({ path, root }) => {
    const folder = posix.dirname(posix.dirname(path));
    return childrenOf(root)
      .filter((one) => one.getAttribute('TargetMode') !== 'External')
      .map((one) => one.getAttribute('Target') ?? '')
      .map((target) => (target.startsWith('/') ? target.slice(1) : posix.join(folder, target)))
      .filter((target) => !paths.includes(target))
      .map((target) => `${path}: leads to no part: ${target}`);
  });
  const used = [...parts.values()].flatMap(({ path, all }) => {
    const ids = idsOf.get(`${posix.dirname(path)}/_rels/${posix.basename(path)}.rels`) ?? [];
    return all
      .flatMap(attributesOf)
      .filter(([name, value]) => /^r:(?:id|embed|link)$/u.test(name) && !ids.includes(value))
      .map(([, value]) => `${path}: no relation is called ${value}`);
  });
  const repeated = [...idsOf].flatMap(([path, ids]) =>
    twice(ids).map((id) => `${path}: two relations ${id}`),
  );
  return [...led, ...used, ...repeated];
}

function orderProblems({ path, all }: Part): string[] {
  return all.flatMap((element) => {
    const order = orderOf[plain(element.nodeName)];
    if (order === undefined || !element.nodeName.startsWith('w:')) return [];
    const places = childrenOf(element).map((one) => order.indexOf(plain(one.nodeName)));
    const names = childrenOf(element).map(({ nodeName }) => nodeName);
    return places.some((place, at) => place < 0 || place < (places[at - 1] ?? 0))
      ? [`${path}: ${element.nodeName} has ${names.join(', ')}`]
      : [];
  });
}

const val = (element: Element | undefined): string => element?.getAttribute('w:val') ?? '';

/** Cells end with a paragraph, rows have as many cells as the grid, the page's properties stand last. */
function shapeProblems({ path, all }: Part): string[] {
  const named = (name: string): Element[] => all.filter(({ nodeName }) => nodeName === name);
  const child = (element: Element, name: string) =>
    childrenOf(element).filter((one) => one.nodeName === name);
  return [
    ...named('w:tc')
      .filter((cell) => childrenOf(cell).at(-1)?.nodeName !== 'w:p')
      .map(() => `${path}: a cell does not end with a paragraph`),
    ...named('w:tbl').flatMap((table) => {
      const columns = child(table, 'w:tblGrid').flatMap((grid) => child(grid, 'w:gridCol')).length;
      return child(table, 'w:tr')
        .map((row) => child(row, 'w:tc').length)
        .filter((cells) => cells !== columns)
        .map((cells) => `${path}: a row of ${String(cells)} cells in a grid of ${String(columns)}`);
    }),
    ...named('w:body')
      .filter((body) => childrenOf(body).at(-1)?.nodeName !== 'w:sectPr')
      .map(() => `${path}: the page's properties do not stand last`),
  ];
}

/** Ids and names are there once; what is started is ended; what is named exists. */
function nameProblems(parts: ReadonlyMap<string, Part>): string[] {
  const every = [...parts.values()].flatMap(({ all }) => all);
  const named = (name: string): Element[] => every.filter(({ nodeName }) => nodeName === name);
  const attribute = (name: string, of: string): string[] =>
    named(name).flatMap((one) => one.getAttribute(of) ?? []);
  const [starts, ends] = [attribute('w:bookmarkStart', 'w:id'), attribute('w:bookmarkEnd', 'w:id')];
  // Word has this one of its own, whether or not a file defines it (ECMA-376 part 1, 17.7.4.9).
  const styles = [...attribute('w:style', 'w:styleId'), 'DefaultParagraphFont'];
  const lists = attribute('w:num', 'w:numId');
  const kinds = attribute('w:abstractNum', 'w:abstractNumId');
  return [
    ...twice(starts).map((id) => `two bookmarks ${id}`),
    ...twice(attribute('w:bookmarkStart', 'w:name')).map((name) => `two bookmarks called ${name}`),
    ...starts.filter((id) => !ends.includes(id)).map((id) => `bookmark ${id} is not ended`),
    ...twice(attribute('wp:docPr', 'id')).map((id) => `two pictures ${id}`),
    ...twice(
      named('w:sdtPr').flatMap((one) =>
        childrenOf(one)
          .filter(({ nodeName }) => nodeName === 'w:id')
          .map(val),
      ),
    ).map((id) => `two controls ${id}`),
    ...twice(styles).map((id) => `two styles ${id}`),
    ...twice(lists).map((id) => `two lists ${id}`),
    ...['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next', 'w:link']
      .flatMap((name) => named(name).map(val))
      .filter((id) => !styles.includes(id))
      .map((id) => `no style ${id}`),
    ...named('w:numPr')
      .flatMap((one) =>
        childrenOf(one)
          .filter(({ nodeName }) => nodeName === 'w:numId')
          .map(val),
      )
      .filter((id) => id !== '0' && !lists.includes(id))
      .map((id) => `no list ${id}`),
    ...named('w:num')
      .flatMap((one) =>
        childrenOf(one)
          .filter(({ nodeName }) => nodeName === 'w:abstractNumId')
          .map(val),
      )
      .filter((id) => !kinds.includes(id))
      .map((id) => `no kind of list ${id}`),
    ...['w:alias', 'w:tag']
      .flatMap((name) => named(name).map(val))
      .filter((name) => name.length > 64)
      .map((name) => `a control's name has more than 64 letters: ${name}`),
  ];
}

function ignorableProblems({ path, root }: Part): string[] {
  const known = new Set(attributesOf(root).map(([name]) => name));
  return (root.getAttribute('mc:Ignorable') ?? '')
    .split(/\s+/u)
    .filter((prefix) => prefix !== '' && !known.has(`xmlns:${prefix}`))
    .map((prefix) => `${path}: may be ignored and is not declared: ${prefix}`);
}

/** What Word would repair or refuse in a file, by what ECMA-376 asks of its package and its parts; empty for none. */
export function wordProblems(bytes: Uint8Array): string[] {
  const texts = new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
  const read = [...texts].map(([path, text]) => parsed(path, text));
  const broken = read.filter((one) => typeof one === 'string');
  if (broken.length > 0) return broken;
  const parts = new Map(read.flatMap((one) => (typeof one === 'string' ? [] : [[one.path, one] as const])));
  const paths = [...texts.keys()];
  const each = [...parts.values()];
  return [
    ...typeProblems(parts, paths),
    ...relationProblems(parts, paths),
    ...each.flatMap(orderProblems),
    ...each.flatMap(shapeProblems),
    ...nameProblems(parts),
    ...each.flatMap(ignorableProblems),
  ];
}
