import type { Collection } from '../collect/collection.ts';
import { collectSnapshot, type CollectOptions } from '../collect/run.ts';
import { systemClock } from '../model/clock.ts';
import { connect, credentialWarnings, grantedTo, type Access, type Connection } from './connect.ts';
import type { Progress, Teller } from './ports.ts';
import { readingProgress } from './reading.ts';
import { beadleVersion } from './version.ts';

type FromSettings = Pick<CollectOptions, 'inputs' | 'digestKey' | 'switchedOff' | 'journal' | 'source'>;

interface ReadTenant extends FromSettings {
  readonly access: Access;
  readonly signal: AbortSignal;
  readonly teller: Teller;
  readonly progress: Progress;
}

const collectFrom = async (
  connection: Connection,
  options: ReadTenant,
  onProgress: CollectOptions['onProgress'],
): Promise<Collection> => {
  const { access: _access, teller: _teller, progress: _progress, ...rest } = options;
  const { graph } = connection;
  return collectSnapshot({
    ...rest,
    reader: connection.reader,
    access: {
      kind: graph.kind,
      permissions: grantedTo(connection),
      tenantId: graph.tenantId,
      ...(graph.userId === undefined ? {} : { userId: graph.userId }),
    },
    clock: systemClock,
    beadle: beadleVersion,
    ...(onProgress === undefined ? {} : { onProgress }),
  });
};

/**
 * Signs in and reads everything that the tenant shows.
 * @throws BeadleError as `connect` and `collectSnapshot` do
 */
export const readTenant = async (options: ReadTenant): Promise<Collection> => {
  const { access, signal, teller, progress } = options;
  const reading: { events?: ReturnType<typeof readingProgress> } = {};
  const signIn = () =>
    connect(access, {
      signal,
      showCode: teller.error,
      onEvent: (event) => reading.events?.onEvent(event),
    });
  // A redrawn step would hold back the code that a person has to type.
  const asksPerson = access.signIn.method === 'device-code';
  const connection = await (asksPerson ? signIn() : progress.step('Sign in', signIn));
  const isReal = access.elsewhere === undefined;
  for (const warning of isReal ? credentialWarnings(connection.credential, systemClock()) : [])
    teller.note(warning);
  try {
    return await progress.step('Read the settings', (say) => {
      reading.events = readingProgress(say);
      return collectFrom(connection, options, reading.events.onProgress);
    });
  } finally {
    connection.close();
  }
};
