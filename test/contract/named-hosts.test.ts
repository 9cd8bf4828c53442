import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const [, section = ''] = /## What leaves the tenant\n(.*?)\n## /su.exec(readme) ?? [];

/** Addresses that stand in texts, names of formats and pages of proof; nothing is ever asked of them. */
const neverAsked: Readonly<Record<string, string>> = {
  'learn.microsoft.com': 'told to a person',
  'github.com': 'told to a person',
  'beadle.example': 'the name of a schema',
  'schemas.openxmlformats.org': 'the name of a format',
  'purl.org': 'the name of a format',
  'docs.oasis-open.org': 'the name of a schema',
  'entra.microsoft.com': 'a link for a person',
  'admin.microsoft.com': 'a link for a person',
  'admin.exchange.microsoft.com': 'a link for a person',
  'intune.microsoft.com': 'a link for a person',
  'adaptivecards.io': 'the name of a schema',
  localhost: 'where a browser is sent back to after consent',
  'outlook.office.com': 'the audience of a token',
};

/** Hosts in the code itself; comments name sources. */
function hostsIn(text: string): string[] {
  const code = text
    .replaceAll(/\/\*.*?\*\//gsu, '')
    .split('\n')
    .filter((line) => !/^\s*\/\//u.test(line))
    .join('\n');
  return [...code.matchAll(/https?:\/\/([a-z0-9.-]*[a-z0-9])/gu)].map(([, host = '']) => host);
}

const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.ts') && !/\.test\.ts$|testing/u.test(path),
);
const found = new Set(files.flatMap((path) => hostsIn(readFileSync(join(root, 'src', path), 'utf8'))));

describe('what leaves the computer', () => {
  it('goes to hosts that README names, and no others', () => {
    expect(found).toContain('graph.microsoft.com');
    const unnamed = [...found].filter((host) => !section.includes(host) && !(host in neverAsked));
    expect(unnamed).toEqual([]);
  });

  it('includes what is asked of public name servers, and of the council’s own mail domains', () => {
    expect(found).toContain('mta-sts');
    expect(section).toMatch(/name server/u);
    expect(section).toContain('mta-sts.<domain>');
  });

  it('would be seen to go elsewhere, outside comments alone', () => {
    const planted = "/* https://a.example */\n// https://b.example\nawait fetch('https://c.example/x');";
    expect(hostsIn(planted)).toEqual(['c.example']);
  });
});
