import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { stepParts } from '../../src/model/fix-step.ts';
import { runnable, scopesOf } from '../../src/documents/technical/shells.ts';
import { loadRules } from '../../src/rulebook/load-rules.ts';
import { findEndpoint, readContract } from './contract.ts';
import { sharedFile } from './shared-material.ts';

const stable = sharedFile(
  'graph/contract-v1.0.json',
  'that the permissions which a technician signs in with let each reading command read',
);
const contract = readContract(stable);
const { rules } = await loadRules(fileURLToPath(new URL('../../rules/checks', import.meta.url)));
const commands = rules.flatMap(({ text }) => [
  ...text.fix.flatMap((step) => stepParts(step).commands),
  ...text.former.flatMap((one) => ('note' in one && one.read !== undefined ? [runnable(one.read)] : [])),
]);

/** The path that a command reads, as Microsoft publishes it; undefined for one that reads nothing of Graph. */
function pathOf(command: string): string | undefined {
  if (command.startsWith('Get-MgUser ')) return '/users/{id}';
  const path = /^Invoke-MgGraphRequest -Method GET -Uri 'v1\.0(\/[^?']+)/u.exec(command)?.[1];
  return path?.replaceAll(/<[^>]*>/gu, '{id}');
}

/** Whether Microsoft's page lets one of these permissions read there. */
function lets(path: string, scopes: readonly string[]): boolean {
  const all = findEndpoint(contract, path)?.permissions?.all ?? [];
  return scopes.some((scope) => all.includes(scope));
}

describe.runIf(stable.present)('the permissions of reading commands', () => {
  it('are among those that Microsoft publishes for what is read', () => {
    const reads = commands.flatMap((command) => {
      const path = pathOf(command);
      return path === undefined ? [] : [{ command, path }];
    });
    expect(reads.length).toBeGreaterThan(4);
    expect(reads.filter(({ command, path }) => !lets(path, scopesOf(command)))).toEqual([]);
  });

  it('would be seen to let nobody read', () => {
    expect(lets('/users/{id}/authentication/methods', ['User.Read.All'])).toBe(false);
  });
});
