import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { SharedFile } from './shared-material.ts';

const Endpoint = z.object({
  method: z.string(),
  path: z.string(),
  returns: z.string().nullish(),
  declaredQuery: z.array(z.string()).nullish(),
  permissions: z
    .object({
      least: z.array(z.string()).nullish(),
      all: z.array(z.string()).nullish(),
    })
    .nullish(),
});
export type Endpoint = z.infer<typeof Endpoint>;

const members = z.record(z.string(), z.string()).nullish();
const TypeOf = z.object({ props: members, nav: members, derived: z.array(z.string()).nullish() });

const Contract = z.object({ endpoints: z.array(Endpoint), types: z.record(z.string(), TypeOf) });
/** The part of Microsoft's published metadata that the project is checked against. */
export type Contract = z.infer<typeof Contract>;

/** Empty where the file is absent: the body of a skipped suite runs as well. */
export const readContract = ({ path, present }: SharedFile): Contract =>
  present ? Contract.parse(JSON.parse(readFileSync(path, 'utf8'))) : { endpoints: [], types: {} };

const anySegment = /^\{.+\}$/;

/** `{x-id}` is one path segment; a template of ours may stand for it with a word such as `inbox`. */
const fits = (published: string, ours: string): boolean => {
  const a = published.split('/');
  const b = ours.split('/');
  return a.length === b.length && a.every((part, at) => part === b[at] || anySegment.test(part));
};

/** An alternate key, `/servicePrincipals(appId='{appId}')`, stands for the id (serviceprincipal, read 2026-11). */
const byId = (path: string): string => path.replaceAll(/\(\w+='(\{[^}]+\})'\)/g, '/$1');

export const findEndpoint = (contract: Contract, asWritten: string): Endpoint | undefined => {
  const path = byId(asWritten);
  const found = contract.endpoints.filter((one) => one.method === 'GET' && fits(one.path, path));
  return found.find((one) => one.path === path) ?? found[0] ?? navigated(contract, path);
};

/** What an object leads to stands in its type, and is read with the same permissions, where no path of it is listed. */
function navigated(contract: Contract, path: string): Endpoint | undefined {
  const end = path.lastIndexOf('/');
  const parent = end > 0 ? findEndpoint(contract, path.slice(0, end)) : undefined;
  if (parent === undefined || parent.returns?.startsWith('Collection') === true) return undefined;
  const returns = contract.types[typeName(parent.returns ?? '')]?.nav?.[path.slice(end + 1)];
  return returns === undefined ? undefined : { ...parent, path, returns };
}

/** `Collection(graph.user)`, `graph.user!` -> `graph.user`. */
export const typeName = (returns: string): string =>
  (/^Collection\((.+)\)/.exec(returns)?.[1] ?? returns).replace(/[!?]$/, '');

/** Type of a member (`Collection(graph.assignedPlan)`), of the type itself or of one derived from it. */
export const memberType = (contract: Contract, name: string, member: string): string | undefined => {
  const type = contract.types[name];
  return (
    type?.props?.[member] ??
    type?.nav?.[member] ??
    (type?.derived ?? [])
      .map((derived) => memberType(contract, fullName(derived), member))
      .find((found) => found !== undefined)
  );
};

const fullName = (name: string): string => (name.startsWith('graph.') ? name : `graph.${name}`);
