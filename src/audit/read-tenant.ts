import type { Collection } from '../sources/run/collection.ts';
import { collectSnapshot } from '../sources/run/collect-snapshot.ts';
import type { CollectOptions } from '../sources/run/collect-options.ts';
import type { Clock } from '../model/clock.ts';
import { jumpSentence, keptAfterJump, makeClockJumps } from './clock-jumps.ts';
import { connect, credentialWarnings, grantedTo, type Access, type Connection } from './connect.ts';
import { asksPerson } from '../graph/sign-in.ts';
import { printable } from '../model/printable.ts';
import type { Progress, Teller } from './ports.ts';
import { readingProgress } from './reading.ts';
import { systemDns } from '../sources/dns/system-dns.ts';
import { beadleVersion } from './version.ts';

/** Which tenant to read, and how. */
export interface TenantToRead extends Pick<
  CollectOptions,
  'digestKey' | 'switchedOff' | 'journal' | 'source' | 'dns'
> {
  readonly access: Access;
}

interface ReadTenant extends TenantToRead, Pick<CollectOptions, 'inputs'> {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly teller: Teller;
  readonly progress: Progress;
}

const collectFrom = async (
  connection: Connection,
  options: ReadTenant,
  watched: Pick<CollectOptions, 'onProgress' | 'clockJumps'>,
): Promise<Collection> => {
  const { inputs, digestKey, switchedOff, journal, source, clock, signal } = options;
  const { graph } = connection;
  return collectSnapshot({
    inputs,
    digestKey,
    clock,
    signal,
    ...(switchedOff === undefined ? {} : { switchedOff }),
    ...(journal === undefined ? {} : { journal }),
    ...(source === undefined ? {} : { source }),
    reader: connection.reader,
    // A fictional tenant elsewhere brings its own name servers, or none.
    ...(options.dns === undefined && options.access.elsewhere !== undefined
      ? {}
      : { dns: options.dns ?? systemDns() }),
    access: {
      kind: graph.kind,
      permissions: grantedTo(connection),
      tenantId: graph.tenantId,
      ...(graph.userId === undefined ? {} : { userId: graph.userId }),
    },
    beadle: beadleVersion,
    ...watched,
  });
};

/**
 * Signs in and reads everything that the tenant shows.
 * @throws BeadleError as `connect` and `collectSnapshot` do
 */
export const readTenant = async (options: ReadTenant): Promise<Collection> => {
  const { access, clock, signal, teller, progress } = options;
  const jumps = makeClockJumps();
  const reading: { events?: ReturnType<typeof readingProgress> } = {};
  const signIn = () =>
    connect(access, {
      clock,
      signal,
      showCode: teller.error,
      onEvent: (event) => {
        jumps.onEvent(event);
        reading.events?.onEvent(event);
      },
    });
  // A redrawn step would hold back the code that a person has to type.
  const connection = await (asksPerson(access.signIn.method) ? signIn() : progress.step('Sign in', signIn));
  const isReal = access.elsewhere === undefined;
  const warnings = [
    ...(access.warnings ?? []),
    ...(isReal ? credentialWarnings(connection.credential, clock()) : []),
  ];
  for (const warning of warnings) teller.note(printable(warning));
  try {
    const collection = await progress.step('Read the settings', (say) => {
      reading.events = readingProgress(say);
      return collectFrom(connection, options, {
        onProgress: reading.events.onProgress,
        clockJumps: jumps.seconds,
      });
    });
    const jumped = jumps.seconds();
    for (const seconds of jumped) teller.note(jumpSentence(seconds));
    return jumped.length === 0 || options.journal === undefined
      ? collection
      : keptAfterJump(collection, teller.note);
  } finally {
    connection.close();
  }
};
