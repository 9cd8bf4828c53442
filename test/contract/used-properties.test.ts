import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { z } from 'zod';
import { evidenceIds, evidenceKinds } from '../../src/sources/kinds.ts';
import { membersIn } from '../../src/sources/stored-properties.ts';

/** Names of all members of a schema, however deep. */
const namesIn = (schema: z.ZodType): string[] =>
  membersIn(schema).flatMap(([name, inner]) => [name, ...namesIn(inner)]);

const facts = fileURLToPath(new URL('../../src/facts', import.meta.url));
/** Facts read licences through it. */
const licences = fileURLToPath(new URL('../../src/model/service-plans.ts', import.meta.url));
const text = readdirSync(facts, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !/testing|\.test\.ts$/.test(file))
  .map((file) => join(facts, file))
  .concat(licences)
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');
const words = new Set(text.match(/[@\w.]*\w/g)?.flatMap((word) => [word, ...word.split('.')]));

/** Stored although no fact reads it, and why. */
const otherwiseUsed: Readonly<Record<string, string>> = {
  'domains.isInitial': 'names the tenant in the head of the snapshot',
  'crossTenantAccessPartners.tenantId': 'says whose entry it is',
  'mailboxes.deliverToMailboxAndForward': 'asked for by the project’s first issue: whether a copy stays',
  'signInActivity.afterLastPasswordChange': 'a comparison that the design asks for at collection',
  'casMailboxes.activeSyncEnabled': 'waits for the facts about phones without Intune',
  'casMailboxes.outlookMobileEnabled': 'waits for the facts about phones without Intune',
  'managedDevices.azureADDeviceId': 'joins a device to its entry in the directory',
  'entraDevices.deviceId': 'joins a device to its entry in the directory',
  'deviceCompliancePolicyStates.platformType': 'waits for the facts about measured devices',
  'deviceCompliancePolicies.scheduledActionsForRule': 'waits for the facts about grace periods',
  'deviceManagement.deviceComplianceCheckinThresholdDays': 'waits for the facts about silent devices',
  'deviceCompliancePolicies.deviceAndAppManagementAssignmentFilterId': 'an assignment is kept whole',
  'appProtectionPolicies.deviceAndAppManagementAssignmentFilterId': 'an assignment is kept whole',
};

it('nothing is asked and stored that no fact reads', () => {
  const unread = evidenceIds.flatMap((id) =>
    namesIn(evidenceKinds[id].item)
      .filter((name) => !words.has(name))
      .map((name) => `${id}.${name}`),
  );
  expect(unread.filter((one) => !(one in otherwiseUsed))).toEqual([]);
});
