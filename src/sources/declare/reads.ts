import { z } from 'zod';
import type { CmdletRequest, Family, GraphRequest } from '../../graph/reader.ts';

/**
 * One read of Microsoft Graph as data: the contract test checks it, the permission table is generated from it, and
 * `GraphRequest`s are made from it and from nothing else, so that no undeclared request can leave.
 */
export interface GraphRead<Item> {
  readonly service: 'graph';
  readonly api: 'v1.0' | 'beta';
  /** Path template as Microsoft's published contract writes it: `/users/{user-id}/mailboxSettings`. */
  readonly path: `/${string}`;
  /** Properties that are read. They are also the `$select` list, unless `whole` is true. */
  readonly properties: readonly string[];
  /** No `$select`: it would drop the members of derived types, or members that Microsoft adds and we must notice. */
  readonly whole: boolean;
  readonly query: Readonly<Record<string, string>>;
  readonly family: Family;
  readonly batch: boolean;
  readonly item: z.ZodType<Item>;
}

/** One `Get-` cmdlet as data. Its properties are also its `$select` list. */
export interface CmdletRead<Item> {
  readonly service: 'exchange';
  readonly cmdlet: `Get-${string}`;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly properties: readonly string[];
  readonly item: z.ZodType<Item>;
}

/** One question to the public name servers, or one public file of a domain: `TXT _dmarc.{domain}`. */
export interface DnsRead {
  readonly service: 'dns';
  readonly question: string;
}

/** Declares a public question, so that the pages name it beside the requests to Microsoft. */
export function dnsRead(question: string): DnsRead {
  return { service: 'dns', question };
}

export type Read = GraphRead<unknown> | CmdletRead<unknown> | DnsRead;

type Where = Pick<GraphRead<unknown>, 'path' | 'family'> &
  Partial<Pick<GraphRead<unknown>, 'api' | 'whole' | 'query' | 'batch'>>;
type KeysOf<T> = (T extends unknown ? keyof T : never) | '@odata.type';

/**
 * Declares a Graph read of type `T` (from Microsoft's published types): a property that `T` does not have is refused
 * by the compiler, and a collector sees only the properties that it declared.
 */
export const graphRead =
  <T>() =>
  <S extends { readonly [K in keyof S]: K extends KeysOf<T> ? z.ZodType : never }>(
    where: Where,
    shape: S,
  ): GraphRead<z.infer<z.ZodObject<S>>> => ({
    service: 'graph',
    api: where.api ?? 'v1.0',
    path: where.path,
    properties: Object.keys(shape).filter((name) => !name.startsWith('@')),
    whole: where.whole ?? false,
    query: where.query ?? {},
    family: where.family,
    batch: where.batch ?? true,
    item: (where.whole === true ? z.looseObject(shape) : z.object(shape)) as z.ZodType<
      z.infer<z.ZodObject<S>>
    >,
  });

/** Declares a cmdlet. Exchange types are not published for TypeScript: the shape is our own reading of its pages. */
export const cmdletRead = <S extends Readonly<Record<string, z.ZodType>>>(
  where: { readonly cmdlet: `Get-${string}`; readonly parameters?: Readonly<Record<string, unknown>> },
  shape: S,
): CmdletRead<z.infer<z.ZodObject<S>>> => ({
  service: 'exchange',
  cmdlet: where.cmdlet,
  parameters: where.parameters ?? {},
  properties: Object.keys(shape),
  item: z.object(shape) as z.ZodType<z.infer<z.ZodObject<S>>>,
});

/** How findings and error texts name a read. */
export function nameOf(read: Read): string {
  if (read.service === 'dns') return `DNS ${read.question}`;
  return read.service === 'exchange' ? read.cmdlet : `${read.api === 'beta' ? 'beta ' : ''}GET ${read.path}`;
}

/** Fills the `{…}` segments in order. Throws when their number differs: a bug of the collector. */
const fill = (path: string, ids: readonly string[]): `/${string}` => {
  const rest = [...ids];
  const filled = path.replaceAll(/\{[^}]+\}/g, () => {
    const id = rest.shift();
    if (id === undefined) throw new TypeError(`${path} needs more ids than it was given`);
    return encodeURIComponent(id);
  });
  if (rest.length > 0) throw new TypeError(`${path} was given more ids than it needs`);
  return filled as `/${string}`;
};

export const toGraphRequest = (read: GraphRead<unknown>, ids: readonly string[]): GraphRequest => {
  const select = read.whole || read.properties.length === 0 ? {} : { $select: read.properties.join(',') };
  const mailbox = read.family === 'outlook' ? ids[0] : undefined;
  return {
    api: read.api,
    path: fill(read.path, ids),
    query: { ...select, ...read.query },
    family: read.family,
    batch: read.batch,
    ...(mailbox === undefined ? {} : { mailbox }),
  };
};

/** Stands for the object that a cmdlet is asked about; a wrong or empty one would make Exchange answer with everything. */
export const eachMailbox = '{mailbox}';

/** Whether a cmdlet is asked once, without naming an object and without a switch of its own. */
export const isAskedOnce = ({ parameters }: Pick<CmdletRead<unknown>, 'parameters'>): boolean =>
  Object.keys(parameters).every((name) => name === 'ResultSize');

/** @throws TypeError for an identity that is missing or not asked for, which is a bug of the collector */
export const toCmdletRequest = (read: CmdletRead<unknown>, identity?: string): CmdletRequest => {
  const isAboutOne = read.parameters['Identity'] === eachMailbox;
  if (isAboutOne !== (identity !== undefined && identity !== ''))
    throw new TypeError(`${read.cmdlet} ${isAboutOne ? 'needs' : 'takes no'} identity`);
  return {
    cmdlet: read.cmdlet,
    parameters: isAboutOne ? { ...read.parameters, Identity: identity } : read.parameters,
    select: read.properties,
    ...(isAboutOne ? { batch: true } : {}),
  };
};
