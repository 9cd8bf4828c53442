import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CouncilConfiguration } from './configuration.ts';

const registers = [
  'people',
  'equipment',
  'approvals',
  'incidents',
  'software',
  'emergencyAccounts',
  'ownDomains',
  'provider',
] as const;

/** The files that `beadle.yaml` names and that are there: answers, exceptions and registers. Paths are absolute. */
export function ownFiles(configuration: CouncilConfiguration, folder: string): readonly string[] {
  const named = [
    configuration.attestations,
    configuration.exceptions,
    configuration.plan,
    ...registers.map((key) => configuration[key]),
  ];
  const files = named.filter((one) => typeof one === 'string').map((path) => resolve(folder, path));
  return [...new Set(files)].filter((file) => existsSync(file));
}
