import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writePackage } from './write-package.ts';

const source = fileURLToPath(new URL('../../bin/beadle.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'beadle-prepared-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let built = '';
beforeAll(async () => {
  built = await writePackage(join(folder, 'package'));
});

function run(program: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: 'utf8',
    // Nothing of an earlier process: what was kept would hide what is prepared.
    env: { ...process.env, XDG_CACHE_HOME: join(folder, 'cache') },
  });
  return { status, stdout, stderr };
}

/** The file with another text, for as long as something is done. */
function withChanged<T>(path: string, from: string, to: string, during: () => T): T {
  const file = join(folder, 'package/dist', path);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
  try {
    return during();
  } finally {
    writeFileSync(file, text);
  }
}

describe('what the published package has ready', () => {
  it.each(
    [
      ['--help'],
      ['rules', 'list'],
      ['rules', 'list', '--json'],
      ['rules', 'show', 'people/second-step-enforced'],
      ['rules', 'show', 'people/second-step-enforced', '--json'],
      ['rules', 'test'],
      ['policies', 'list'],
      ['policies', 'show', 'wouldham', '--json'],
    ].map((args) => ({ args, asked: args.join(' ') })),
  )('says what a checkout says: $asked', ({ args }) => {
    expect(run(built, ...args)).toEqual(run(source, ...args));
  });

  /** Every file of a run, without its times; what Word files hold is compared by their sizes. */
  function documentsOf(program: string, council: string): Record<string, string | number> {
    const output = join(folder, `out-${program === built ? 'built' : 'source'}-${council}`);
    const told = JSON.parse(
      run(program, 'demo', '--council', council, '--output', output, '--json').stdout,
    ) as {
      folder: string;
    };
    const files = readdirSync(told.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/^(?:manifest|snapshot)\.json$/u.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name));
    return Object.fromEntries(
      files.map((file) => [
        file.slice(told.folder.length),
        file.endsWith('.docx')
          ? statSync(file).size
          : readFileSync(file, 'utf8').replaceAll(/\d\d:\d\d(?::\d\d(?:\.\d+)?)?/gu, 'a time'),
      ]),
    );
  }
  it.each(['exampleton', 'muddlecombe'])('writes the documents that a checkout writes: %s', (council) => {
    const ours = documentsOf(built, council);
    expect(Object.keys(ours).length).toBeGreaterThan(15);
    const theirs = documentsOf(source, council);
    expect(Object.keys(ours)).toEqual(Object.keys(theirs));
    const differing = Object.keys(ours).filter((file) => ours[file] !== theirs[file]);
    expect(differing).toEqual([]);
  });
});

describe('a file of the package that was changed', () => {
  const rule = 'rules/checks/people/second-step-enforced.yaml';

  it('is noticed: a rule in a list and in full', () => {
    withChanged(rule, 'second sign-in step', 'second step of signing in', () => {
      expect(run(built, 'rules', 'list').stdout).toContain('asked for a second step of signing in');
      expect(run(built, 'rules', 'show', 'people/second-step-enforced').stdout).toContain(
        'asked for a second step of signing in',
      );
    });
  });
  it('is noticed: a rule that is broken stops what would judge by it', () => {
    withChanged(rule, 'person.canSignIn', 'person.canSingIn', () => {
      const { status, stderr } = run(built, 'demo');
      expect(status).toBe(2);
      expect(stderr).toContain('second-step-enforced.yaml');
      expect(stderr).toContain('RULE_INVALID');
    });
  });
  it.each(['rules/catalogue.yaml', 'rules/clause-bank.yaml'])('is noticed: %s', (path) => {
    withChanged(path, 'id: ', 'di: ', () => {
      expect(run(built, 'rules', 'list').stderr).toContain('RULE_INVALID');
    });
  });
  it('is noticed: a policy', () => {
    withChanged('rules/policies/wouldham.yaml', 'title: ', 'title: Changed ', () => {
      expect(run(built, 'policies', 'show', 'wouldham').stdout).toContain('Changed ');
    });
  });
  it('is noticed: words and templates', () => {
    const report = () => {
      const { open } = JSON.parse(
        run(built, 'demo', '--json', '--output', join(folder, 'changed')).stdout,
      ) as {
        open: string;
      };
      return readFileSync(open, 'utf8');
    };
    expect(withChanged('reports/templates/clerk.hbs', '>One minute<', '>Sixty seconds<', report)).toContain(
      '>Sixty seconds<',
    );
    expect(
      withChanged('reports/templates/words/verdicts.yaml', 'words: ', 'words: Truly ', report),
    ).toContain('Truly');
  });
});
