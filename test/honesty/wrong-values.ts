/** A place in an answer: members by name, `*` for each entry of a list. */
export type Place = readonly string[];

type Json = Readonly<Record<string, unknown>>;
const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Microsoft's own word for a member of an enumeration that a reader does not know yet; no date and no number either. */
export const unknownWord = 'unknownFutureValue';

/**
 * Texts that may be any text: names, ids, addresses and what a person wrote. Another one is another name, and not one that
 * cannot be read.
 */
const freeText =
  /^(?:\w*id|\w*ids|\w*names?|title|mail|upn|\w*addresse?s?|description|publisher|version|guid|identity|user|userPrincipalName|alias|distinguishedName|legacyExchangeDN|\w*domains?|\w*domainIs|thumbprint|key|customKeyIdentifier|membershipRule|scope|value|service|\w*policy|role|assignedRoles|setting|(?:include|exclude)(?:users|groups|roles|applications)|redirectUris|cidrAddress|countriesAndRegions|\w*mention|\w*url|\w*uri|\w*text|\w*prefix|skuPartNumber)$/iu;

/** Conditions for which programs that export policies write an empty list where there is none. */
const emptyForNone = ['platforms', 'locations', 'devices', 'authenticationFlows'];

/** What stands at a place that cannot stand there: of another type, or a word that nobody knows. */
function wrongFor(value: unknown, place: Place): unknown[] {
  const name = place.findLast((one) => one !== '*') ?? '';
  if (typeof value === 'string') return freeText.test(name) ? [7] : [unknownWord, 7];
  if (typeof value === 'boolean') return ['yes', {}];
  if (typeof value === 'number') return ['seven', []];
  if (Array.isArray(value)) return [7, {}];
  if (!isJson(value)) return [];
  return emptyForNone.includes(name) ? ['x'] : ['x', []];
}

/** Every place of an answer with what is wrong there, each once over all answers. */
export function wrongIn(answers: readonly unknown[]): ReadonlyMap<string, { place: Place; wrong: unknown }> {
  const found = new Map<string, { place: Place; wrong: unknown }>();
  const walk = (value: unknown, place: Place): void => {
    if (place.length > 0)
      for (const wrong of wrongFor(value, place))
        found.set(`${place.join('.')} = ${JSON.stringify(wrong)}`, { place, wrong });
    if (Array.isArray(value)) for (const one of value) walk(one, [...place, '*']);
    else if (isJson(value)) for (const [name, one] of Object.entries(value)) walk(one, [...place, name]);
  };
  for (const one of answers) walk(one, []);
  return found;
}

/** A value with something wrong at a place of it, wherever that place is. */
export function withWrong(value: unknown, [name, ...rest]: Place, wrong: unknown): unknown {
  if (name === undefined) return value === null || value === undefined ? value : wrong;
  if (name === '*' && Array.isArray(value)) return value.map((one) => withWrong(one, rest, wrong));
  if (!isJson(value) || !Object.hasOwn(value, name)) return value;
  return { ...value, [name]: withWrong(value[name], rest, wrong) };
}
