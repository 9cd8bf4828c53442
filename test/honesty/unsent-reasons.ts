/** Another id is another name of the same finding, so conclusions without it are not compared. */
export const label = 'A label, or another id of the same object: nothing is judged by it.';
const assumed =
  'What did not come is assumed to go anywhere, or to narrow the rule: neither a block nor all mail is claimed.';
const kept = 'It is kept without the property, or with a word for unknown, and what rests on it is unknown.';

/** Properties of an answer whose absence changes what is stored, and why no verdict comes of it. */
export const reasons: Readonly<Record<string, string>> = {
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
  'mailboxAuditBypasses.Guid': label,
  'mailboxAuditBypasses.Name': label,
  'managementRoleAssignments.Members': kept,
  'managementRoleAssignments.Name': kept,
  'managementRoleAssignments.Role': kept,
  'managementRoleAssignments.RoleAssigneeType': kept,
  'mobileDevices.Guid': label,
  'mobileDevices.Identity': 'Whose phone it is is unknown then.',
  'outboundSpamPolicies.Guid': label,
  'outboundSpamRules.Guid': label,
  'roleAssignmentPolicies.Guid': label,
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
