import { describe, expect, it } from 'vitest';
import { councilIds, councils, referenceTime } from '../../fixtures/councils/index.ts';
import type { CmdletRequest, GraphRequest } from '../../src/graph/reader.ts';
import type { Read } from '../../src/sources/declare/reads.ts';
import { collectors } from '../../src/sources/generated/collector-registry.ts';
import { evidenceIds } from '../../src/sources/kinds.ts';
import { audited } from '../end-to-end/built-checks-pipeline.ts';
import { collectOne, otherLines } from './collect-one.ts';
import { keepAnswers } from './kept-answers.ts';

const label = 'A label, or another id of the same object: nothing is judged by it.';
const assumed =
  'What did not come is assumed to go anywhere, or to narrow the rule: neither a block nor all mail is claimed.';
const kept = 'It is kept without the property, or with a word for unknown, and what rests on it is unknown.';

/** Properties of an answer whose absence changes what is stored, and why no verdict comes of it. */
const reasons: Readonly<Record<string, string>> = {
  'activityBasedTimeoutPolicies.definition': kept,
  'applicationPermissions.appRoles': kept,
  'applicationPermissions.appRoleId': kept,
  'detectedAppDevices.id': 'Refused: the objects of that list are known by their id alone.',
  'detectedApps.deviceCount': 'A version without a count makes how many computers have it unknown.',
  'directoryGroups.membershipRule': kept,
  'directoryGroups.membershipRuleProcessingState': kept,
  'inboxRules.actions': 'A rule without actions is kept as unreadable, which makes its mailbox unknown.',
  'journalRules.Guid': label,
  'mailboxAuditBypasses.AuditBypassEnabled': kept,
  'mailboxAuditBypasses.Name': label,
  'managementRoleAssignments.Members': kept,
  'managementRoleAssignments.Name': kept,
  'managementRoleAssignments.Role': kept,
  'managementRoleAssignments.RoleAssigneeType': kept,
  'mobileDevices.Guid': label,
  'mobileDevices.Identity': 'Whose phone it is is unknown then.',
  'outboundSpamPolicies.Guid': label,
  'outboundSpamRules.Guid': label,
  'registeredDevices.registeredOwners': 'Who registered the device is unknown then.',
  'roleAssignments.displayName': label,
  'servicePrincipals.appOwnerOrganizationId': kept,
  'transportRules.AddManagerAsRecipientType': assumed,
  'transportRules.AddToRecipients': assumed,
  'transportRules.BlindCopyTo': assumed,
  'transportRules.Conditions': assumed,
  'transportRules.CopyTo': assumed,
  'transportRules.Exceptions': assumed,
  'transportRules.GenerateIncidentReport': assumed,
  'transportRules.Guid': label,
  'transportRules.ModerateMessageByUser': assumed,
  'transportRules.RedirectMessageTo': assumed,
  'windowsProtectionStates.operatingSystem': 'The device is listed as one whose antivirus was not read.',
};

const isOf = (read: Read, request: GraphRequest | CmdletRequest): boolean => {
  if (read.service === 'dns') return false;
  if (read.service === 'exchange') return 'cmdlet' in request && request.cmdlet === read.cmdlet;
  if (!('path' in request) || request.api !== read.api) return false;
  const pattern = read.path.replaceAll(/[.()$]/gu, String.raw`\$&`).replaceAll(/\{[^}]+\}/gu, '[^/]+');
  return new RegExp(`^${pattern}$`, 'u').test(request.path);
};

describe.each(councilIds)('an answer about %s without one of its properties', (id) => {
  it('makes evidence that lacks something, and none that says something else', async () => {
    const council = councils[id](referenceTime);
    const answers = keepAnswers();
    const { snapshot } = await audited(council, referenceTime, answers.reader);
    const from = { snapshot, inputs: council.inputs, at: referenceTime };
    const found = new Map<string, string>();
    let taken = 0;
    for (const kind of evidenceIds) {
      if (snapshot.evidence[kind].status === 'unavailable') continue;
      const whole = await collectOne(
        kind,
        answers.again((one) => one),
        from,
      );
      for (const read of collectors[kind].requests) {
        if (read.service === 'dns') continue;
        for (const property of new Set([...read.properties, '@odata.type'])) {
          const without = answers.again((one, request) => {
            if (!isOf(read, request) || !Object.hasOwn(one, property)) return one;
            taken += 1;
            const { [property]: _, ...rest } = one;
            return rest;
          });
          const [other] = otherLines(whole, await collectOne(kind, without, from));
          const name = `${kind}.${property}`;
          if (other !== undefined && !Object.hasOwn(reasons, name)) found.set(name, other);
        }
      }
    }
    expect(taken).toBeGreaterThan(500);
    expect(Object.fromEntries(found)).toEqual({});
  });
});

it('what is stored is seen to be other, shorter, or at fault', () => {
  const made = (...lines: readonly object[]) => ({ lines });
  const whole = made({ id: 'a', on: true }, { id: 'b', on: false });
  expect(otherLines(whole, made({ id: 'a' }, { id: 'b' }))).toEqual([]);
  expect(otherLines(whole, { failed: 'it came without on' })).toEqual([]);
  expect(otherLines(whole, made({ id: 'a', on: false }, { id: 'b', on: false }))).toHaveLength(1);
  expect(otherLines(whole, made({ id: 'a', on: null }, { id: 'b' }))).toHaveLength(1);
  expect(otherLines(whole, made({ id: 'a', on: true }))).toHaveLength(1);
  expect(otherLines(whole, { failed: 'FAULT TypeError' })).toHaveLength(1);
});
