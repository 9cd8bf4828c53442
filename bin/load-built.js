// Plain JavaScript, beside `beadle.js`: it loads what has to be compiled, and keeps what was compiled.
import { lstatSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire, getCompileCacheDir } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { cachedDataVersionTag, setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';

/** Before the compiled code: checksums of the source and of the code itself, for V8 compares no more than lengths. */
const headBytes = 8;

/** Of this version of V8 and the flags that it was started with: what was compiled counts for these alone. */
const tag = String(cachedDataVersionTag());

/** What an earlier process made of this source; undefined where that is absent, spoilt, or of another source. */
function keptCode(file, source) {
  try {
    const kept = readFileSync(file);
    const code = kept.subarray(headBytes);
    return kept.readUInt32LE(0) === crc32(source) && kept.readUInt32LE(4) === crc32(code) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** Whole or not at all: another process may read it at the same moment. Whatever fails, the next process compiles again. */
function keepCode(file, source, script) {
  const draft = `${file}.${String(process.pid)}.tmp`;
  try {
    const code = script.createCachedData();
    const head = Buffer.alloc(headBytes);
    head.writeUInt32LE(crc32(source), 0);
    head.writeUInt32LE(crc32(code), 4);
    // What a process left that had this number before is in the way, and is never written through.
    rmSync(draft, { force: true });
    writeFileSync(draft, Buffer.concat([head, code]), { mode: 0o600, flag: 'wx' });
    renameSync(draft, file);
  } catch {
    discard(draft);
  }
}

/** Milliseconds. What was compiled longer ago is of other versions of Beadle or of Node, or is compiled once more. */
const keptFor = 30 * 24 * 60 * 60 * 1000;

/** Ours, and in a folder that is ours alone what Node keeps there; other programs may keep theirs in a folder that is named. */
const isOurs = (name) =>
  /\.cjs-\d+\.code(?:\.\d+\.tmp)?$/.test(name) ||
  (!process.env.NODE_COMPILE_CACHE && /^v\d+\.\d+\.\d+-/.test(name));

/** Once there is something new: what is made again and again, version after version, would fill a disk otherwise. */
function forgetOld(folder, inUse) {
  try {
    for (const name of readdirSync(folder).filter(isOurs)) {
      const path = join(folder, name);
      if (inUse.has(path) || Date.now() - lstatSync(path).mtimeMs <= keptFor) continue;
      rmSync(path, { recursive: true, force: true });
    }
  } catch {
    // The next process that compiles something tries again.
  }
}

/** A disk that is full leaves half a file; where the folder is gone, or is none, there is nothing to take away. */
function discard(draft) {
  try {
    rmSync(draft, { force: true });
  } catch {
    // At the end of a process nobody can be told, and a command that worked must not fail for its cache.
  }
}

/** What was compiled in this process and has to be kept. */
const fresh = [];
/** Files of kept code that this process looked for. */
const used = new Set();

/**
 * Keeps what was compiled of a script when the process ends: with the functions that were compiled as they were first
 * called, of which Node's own cache has none. https://nodejs.org/api/vm.html#scriptcreatecacheddata (read 2026-11-30)
 */
function keepAtExit(file, source, script) {
  fresh.push({ file, source, script });
  if (fresh.length > 1) return;
  // V8 would let go of the code of what was not called for a while.
  setFlagsFromString('--no-flush-bytecode');
  process.once('exit', () => {
    // No process starts with that flag.
    setFlagsFromString('--flush-bytecode');
    for (const one of fresh) keepCode(one.file, one.source, one.script);
    forgetOld(dirname(file), new Set([...used, getCompileCacheDir()]));
  });
}

function compile(file, folder) {
  const source = readFileSync(file, 'utf8');
  const whole = `(function (exports, require, module, __filename, __dirname) {${source}\n})`;
  if (folder === undefined) return new Script(whole, { filename: file });
  const kept = join(folder, `${basename(file)}-${tag}.code`);
  used.add(kept);
  const cachedData = keptCode(kept, source);
  const script = new Script(whole, { filename: file, ...(cachedData === undefined ? {} : { cachedData }) });
  if (cachedData === undefined || script.cachedDataRejected) keepAtExit(kept, source, script);
  return script;
}

/**
 * Loads a file of the bundle (`scripts/build/bundle.ts`) and what it asks for: other files of it by relative paths, and
 * packages and modules of Node by name.
 * @param entry path of the file
 * @param folder where compiled code is kept, which is run as it stands: only this user may write to it; undefined where
 *   there is none
 * @returns what it exports
 */
export function loadBuilt(entry, folder) {
  const others = createRequire(entry);
  const loaded = new Map();
  const load = (file) => {
    const known = loaded.get(file);
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    loaded.set(file, module);
    const here = dirname(file);
    const require = (name) => (name.startsWith('.') ? load(join(here, name)) : others(name));
    compile(file, folder).runInThisContext()(module.exports, require, module, file, here);
    return module.exports;
  };
  return load(entry);
}
