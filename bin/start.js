// Plain JavaScript, beside `beadle.js`: what has to stand before the first module of ours is compiled.
import { chmodSync, lstatSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

const { env, platform } = process;

/** Where programs keep what they can make again; a relative path where the environment names no home. */
function cacheHome() {
  if (platform === 'win32') return env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  const named = env.XDG_CACHE_HOME ?? '';
  return isAbsolute(named) ? named : join(homedir(), '.cache');
}

/**
 * A folder for what can be made again, and one below it for compiled code, that nobody else can write to; undefined where
 * there is none. Node's own place is below the folder for temporary files, which all users of a machine share: what one
 * plants there, another would run.
 */
export function privateCache() {
  try {
    const home = cacheHome();
    // With an empty HOME it would be a folder of where somebody stands, and what came with that folder would be run.
    if (!isAbsolute(home)) return undefined;
    const folder = join(home, 'beadle');
    const compiled = join(folder, 'compile-cache');
    mkdirSync(compiled, { recursive: true, mode: 0o700 });
    if (platform === 'win32') return { folder, compiled };
    for (const one of [folder, compiled]) {
      const { mode, uid } = lstatSync(one);
      if ((mode & 0o170000) !== 0o040000 || uid !== process.getuid()) return undefined;
      if ((mode & 0o077) !== 0) chmodSync(one, 0o700);
    }
    return { folder, compiled };
  } catch {
    return undefined;
  }
}

const proxies = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'].filter((name) => env[name]);

/** Whether the environment names a proxy, as `curl` and others read it. */
export const namesProxy = proxies.length > 0;

/** Whether a proxy is an address that Node can use: it takes those of `http:` and `https:` only. */
function isAddress(value) {
  return ['http:', 'https:'].includes(URL.parse(value)?.protocol ?? '');
}

/** The name of a variable that names no usable proxy. Its value may hold a password and is shown nowhere. */
export const unusableProxy = proxies.find((name) => !isAddress(env[name]));

/** No proxy leads to these: this computer, where practice is answered, and the one address at which Azure tells a machine who it is. */
const besideProxies = ['localhost', '127.0.0.1', '169.254.169.254'];

/**
 * Lets what is reached without a proxy be reached so, beside what the environment says of that. Node and the sign-in library
 * each read it from there, the one in small letters first (https://nodejs.org/api/http.html#built-in-proxy-support;
 * Azure: https://learn.microsoft.com/azure/virtual-machines/instance-metadata-service; both read 2026-11-30).
 */
export function reachWithoutProxy() {
  const named = env.no_proxy || env.NO_PROXY;
  env.NO_PROXY = env.no_proxy = named === '*' ? named : [named, ...besideProxies].filter(Boolean).join();
}
