import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { councils, type CouncilId } from '../../fixtures/councils/index.ts';

/** What the simulated Microsoft plays for one process. */
export interface Scene {
  readonly council: CouncilId;
  /** When the fictional council is made for, ISO 8601. */
  readonly now: string;
  readonly withoutRoles?: readonly string[];
  readonly secretEnded?: boolean;
  /** End of a path that is never answered. */
  readonly hangsAt?: string;
}

export const scene = (more: Partial<Scene> = {}): Scene => ({
  council: 'thriftley',
  now: new Date().toISOString(),
  ...more,
});

/** A temporary folder with the settings of a fictional council, as its provider would have written them. */
export const settingsFolder = (
  { council, now }: Scene,
  changes: { readonly yaml?: object; readonly env?: string } = {},
): string => {
  const { title, settings, inputs } = councils[council](new Date(now));
  const folder = mkdtempSync(join(tmpdir(), 'beadle-cli-'));
  const yaml = {
    council: title,
    nation: 'england',
    policy: settings.policy,
    tenant: settings.tenantId,
    signIn: { method: 'client-secret', clientId: settings.clientId },
    ...inputs,
    ...changes.yaml,
  };
  writeFileSync(join(folder, 'beadle.yaml'), stringify(yaml));
  writeFileSync(join(folder, '.env'), changes.env ?? `BEADLE_CLIENT_SECRET=${settings.clientSecret}\n`, {
    mode: 0o600,
  });
  return folder;
};
