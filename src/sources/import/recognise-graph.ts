import { isObject, type Content } from './export-file.ts';
import { byMembers, byType, intune } from './graph-places.ts';

/** The id that Microsoft documents for the one policy of security defaults. */
const securityDefaults = '00000000-0000-0000-0000-000000000005';

function ofType(type: unknown): string | undefined {
  if (typeof type !== 'string' || !type.startsWith('#microsoft.graph.')) return undefined;
  const name = type.slice('#microsoft.graph.'.length);
  if (name.endsWith('CompliancePolicy')) return `${intune}/deviceCompliancePolicies`;
  return Object.hasOwn(byType, name) ? byType[name] : undefined;
}

/** `https://graph.microsoft.com/v1.0/$metadata#domains(id)/$entity` is an object of `/domains`. */
export function ofContext(context: unknown): string | undefined {
  if (typeof context !== 'string') return undefined;
  const [, fragment] = context.split('$metadata#');
  const path = fragment
    ?.replaceAll(/\([^()]*(?:\([^()]*\)[^()]*)*\)/gu, '')
    .replace(/\/(?:\$entity|microsoft\.graph\.\w+)$/u, '');
  return path === undefined || path === '' || path.includes('$') ? undefined : `/${path}`;
}

/**
 * What belongs to one object (members of a group, owners of an app) is listed below that object, or as directory objects:
 * it is no list of all that there is of its kind. What was deleted, and the roles of another service, look like what is
 * there.
 */
const isAnother =
  /^\/(?:directoryObjects|(?:groups|users|directoryRoles|administrativeUnits|applications|servicePrincipals|devices)\/.|roleManagement\/(?!directory\/))|\/deletedItems(?:\/|$)/u;

const lastOf = (path: string): string =>
  path
    .slice(path.lastIndexOf('/') + 1)
    .toLowerCase()
    .replace(/ies$/u, 'y')
    .replace(/s$/u, '');

/** Graph says `#conditionalAccess/policies` of what lies below `/identity`, and `#settings` of `/groupSettings`: the last word tells. */
function fits(context: string | undefined, path: string): boolean {
  return context === undefined || context === '/Collection' || lastOf(path).endsWith(lastOf(context));
}

/** Whether Graph would answer this path: what it holds is known by what it is, wherever the file lies. */
export function pathOf(object: Content, known: ReadonlySet<string>): string | undefined {
  const context = ofContext(object['@odata.context']);
  if (context !== undefined && !known.has(context) && isAnother.test(context)) return undefined;
  const candidates = [context, ofType(object['@odata.type'])];
  const named = candidates.find((path) => path !== undefined && known.has(path));
  if (named !== undefined) return named;
  // A type says what an object is: one that nobody asks for is not guessed to be another.
  if (String(object['@odata.type']).startsWith('#microsoft.graph.')) return undefined;
  if (object['id'] === securityDefaults && 'isEnabled' in object)
    return byType['identitySecurityDefaultsEnforcementPolicy'];
  const guessed = byMembers.find(
    ([, members, without = []]) =>
      members.every((member) => Object.hasOwn(object, member)) &&
      !without.some((member) => Object.hasOwn(object, member)),
  )?.[0];
  return guessed !== undefined && fits(context, guessed) ? guessed : undefined;
}

/** The path of a list that Graph itself says it is of (`@odata.context`): such a list may be empty, and is an answer. */
export function pathOfList(content: unknown, known: ReadonlySet<string>): string | undefined {
  if (!isObject(content) || !Array.isArray(content['value'])) return undefined;
  const path = ofContext(content['@odata.context']);
  return path !== undefined && known.has(path) ? path : undefined;
}

/** Whether Graph was asked for this one object, and not for the list that it is of. */
export function wasAskedAlone(object: Content): boolean {
  return String(object['@odata.context']).endsWith('/$entity');
}

/** Every path whose objects are known by their own members or type, without a word about where they came from. */
export function recognisedPaths(): ReadonlySet<string> {
  const compliance = ofType('#microsoft.graph.windows10CompliancePolicy') ?? '';
  return new Set([...Object.values(byType), ...byMembers.map(([path]) => path), compliance]);
}
