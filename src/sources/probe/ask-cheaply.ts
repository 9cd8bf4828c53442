import { ReadFailure, type GraphReader } from '../../graph/reader.ts';
import { isAskedOnce, toCmdletRequest, toGraphRequest, type GraphRead, type Read } from '../declare/reads.ts';

type Body = Readonly<Record<string, unknown>>;
const isBody = (value: unknown): value is Body => typeof value === 'object' && value !== null;
const firstId = (body: unknown): string | undefined => {
  const [first] = isBody(body) && Array.isArray(body['value']) ? (body['value'] as unknown[]) : [];
  return isBody(first) && typeof first['id'] === 'string' ? first['id'] : undefined;
};

/** One item is enough; where `$top` is not documented the whole first page comes. */
const cheap = (read: GraphRead<unknown>, ids: readonly string[]) => {
  const request = toGraphRequest(read, ids);
  const { query = {} } = request;
  return '$top' in query ? { ...request, query: { ...query, $top: '1' } } : request;
};

const askCmdlet = async (
  reader: GraphReader,
  read: Extract<Read, { service: 'exchange' }>,
): Promise<void> => {
  const request = toCmdletRequest(read);
  const parameters =
    'ResultSize' in read.parameters ? { ...read.parameters, ResultSize: 1 } : read.parameters;
  try {
    for await (const page of reader.cmdlet({ ...request, parameters })) if (page.length > 0) return;
  } catch (error) {
    // One result was asked for: that there are more is the answer hoped for.
    if (!(error instanceof ReadFailure) || error.code !== 'Truncated') throw error;
  }
};

/** Lists that hold an id of each kind that paths need. */
const sources: Readonly<Record<string, `/${string}`>> = {
  '{user-id}': '/users',
  '{group-id}': '/groups',
  '{managedDevice-id}': '/deviceManagement/managedDevices',
  '{domain-id}': '/domains',
  '{servicePrincipal-id}': '/servicePrincipals',
  '{application-id}': '/applications',
  '{detectedApp-id}': '/deviceManagement/detectedApps',
  '{deviceManagementConfigurationPolicy-id}': '/deviceManagement/configurationPolicies',
  '{deviceManagementIntent-id}': '/deviceManagement/intents',
};

/** Ids that are the same in every tenant: Microsoft Graph itself, which people give apps permissions of. */
const everywhere: Readonly<Record<string, string>> = { '{appId}': '00000003-0000-0000-c000-000000000000' };

/** Lists that v1.0 does not have. */
const inBetaOnly: ReadonlySet<string> = new Set([
  '/deviceManagement/configurationPolicies',
  '/deviceManagement/intents',
]);

/** Object ids to ask about, each kind looked up once. */
const makeIds = (reader: GraphReader) => {
  const found = new Map<string, Promise<string | undefined>>();
  const look = async (path: `/${string}`): Promise<string | undefined> => {
    const family = path.startsWith('/deviceManagement') ? 'intune-devices' : 'identity';
    const query = { $select: 'id', ...(path === '/domains' ? {} : { $top: '1' }) };
    return firstId(
      await reader.get({ api: inBetaOnly.has(path) ? 'beta' : 'v1.0', path, family, query, batch: true }),
    );
  };
  return async (read: GraphRead<unknown>): Promise<readonly string[] | undefined> => {
    const needed = read.path.match(/\{[^}]+\}/g) ?? [];
    const ids = await Promise.all(
      needed.map((name) => {
        const fixed = everywhere[name];
        if (fixed !== undefined) return fixed;
        const path = sources[name];
        if (path === undefined) throw new TypeError(`no list holds a ${name}`);
        const known = found.get(name) ?? look(path);
        found.set(name, known);
        return known;
      }),
    );
    return ids.every((id) => id !== undefined) ? ids : undefined;
  };
};

/** Asks one question as cheaply as it can be asked. @throws ReadFailure */
export const makeAsk = (reader: GraphReader): ((read: Read) => Promise<'answers' | 'not-asked'>) => {
  const idsFor = makeIds(reader);
  return async (read) => {
    // Public name servers have nothing to do with what the app may do.
    if (read.service === 'dns') return 'not-asked';
    if (read.service === 'exchange') {
      // One mailbox could refuse what others answer: only a run tells.
      if (!isAskedOnce(read)) return 'not-asked';
      await askCmdlet(reader, read);
      return 'answers';
    }
    const ids = await idsFor(read);
    if (ids === undefined) return 'not-asked';
    try {
      await reader.get(cheap(read, ids));
    } catch (error) {
      // The first device may be a phone, which has no state of Windows: that it is not there is an answer.
      if (!(error instanceof ReadFailure && error.status === 404 && read.path.includes('{managedDevice-id}')))
        throw error;
    }
    return 'answers';
  };
};

/** A v1.0 twin of a beta read is asked only where beta does not answer. */
export const distinct = (requests: readonly Read[]): readonly Read[] =>
  requests.filter(
    (read) =>
      read.service !== 'graph' ||
      read.api === 'beta' ||
      !requests.some(
        (other) => other.service === 'graph' && other.api === 'beta' && other.path === read.path,
      ),
  );
