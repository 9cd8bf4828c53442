import { z } from 'zod';
import type { TransportRule } from './kind.ts';
import type { Addresses } from '../../declare/minimise/address.ts';
import { text } from '../../declare/optional-values.ts';
import { bool, date, identityOf, limit, list } from '../../declare/exchange-values.ts';

/** -1 to 9, as a number or as text; null and empty set none. */
const level = z
  .union([z.number(), z.string().regex(/^(-?\d+|)$/, 'no spam confidence level')])
  .nullish()
  .transform((value) => (typeof value === 'string' ? (value === '' ? null : Number(value)) : value));

export const transportRuleShape = {
  Guid: text,
  Name: text,
  State: text,
  Mode: text,
  Priority: limit,
  ActivationDate: date,
  ExpiryDate: date,
  StopRuleProcessing: bool,
  Conditions: list,
  Exceptions: list,
  MessageTypeMatches: text,
  SentToScope: text,
  RejectMessageReasonText: text,
  RejectMessageEnhancedStatusCode: text,
  DeleteMessage: bool,
  RedirectMessageTo: list,
  BlindCopyTo: list,
  CopyTo: list,
  AddToRecipients: list,
  ModerateMessageByUser: list,
  GenerateIncidentReport: list,
  AddManagerAsRecipientType: text,
  RouteMessageOutboundConnector: text,
  FromScope: text,
  SetSCL: level,
  PrependSubject: text,
  ApplyHtmlDisclaimerText: text,
} as const;
export type RawTransportRule = z.infer<z.ZodObject<typeof transportRuleShape>>;

const targetActions = {
  redirectMessageTo: 'RedirectMessageTo',
  blindCopyTo: 'BlindCopyTo',
  copyTo: 'CopyTo',
  addToRecipients: 'AddToRecipients',
  moderateMessageByUser: 'ModerateMessageByUser',
  generateIncidentReport: 'GenerateIncidentReport',
} as const;
type Action = keyof typeof targetActions;

/** Conditions that are kept with their value, so they are not counted as "others". */
const kept = /(MessageTypeMatches|SentToScope)Predicate$/;

/** Absent means not read: then a condition is assumed, so that neither "all mail" nor a block is claimed. */
const others = (names: readonly string[] | null | undefined): boolean =>
  names === undefined || (names ?? []).some((name) => !kept.test(name));

/** An action that did not come back was not read: it may go anywhere. Null is an action that is not set. */
const targetsOf = (
  rule: RawTransportRule,
  action: Action,
  addresses: Addresses,
): TransportRule['targets'] => {
  const targets = rule[targetActions[action]];
  if (targets === undefined) return [{ action, address: addresses.ref('') }];
  return (targets ?? []).map((to) => ({ action, address: addresses.directoryRef(to) }));
};

const onlyOutside = (conditions: readonly string[] | null): boolean =>
  (conditions ?? []).length > 0 &&
  (conditions ?? []).every((name) => /(^|\.)FromScope(Predicate)?$/i.test(name));

/**
 * No other condition than that the sender is outside; exceptions name senders who are known. Null where a part of it did
 * not come back and the rest would do.
 */
const marksOutside = (rule: RawTransportRule): boolean | null => {
  const { PrependSubject, ApplyHtmlDisclaimerText, FromScope, Conditions } = rule;
  const writes = Boolean(PrependSubject) || Boolean(ApplyHtmlDisclaimerText);
  const mayWrite = writes || PrependSubject === undefined || ApplyHtmlDisclaimerText === undefined;
  const isOther = FromScope != null && FromScope.toLowerCase() !== 'notinorganization';
  if (!mayWrite || FromScope === null || isOther) return false;
  if (FromScope === undefined || Conditions === undefined) return null;
  return onlyOutside(Conditions) && (writes || null);
};

/** The rule's name stays (a setting of the organisation); texts, words and people in its conditions go. */
export const minimiseTransportRule = (rule: RawTransportRule, addresses: Addresses): TransportRule => ({
  id: identityOf('Get-TransportRule', rule.Guid, rule.Name),
  name: rule.Name,
  state: rule.State,
  mode: rule.Mode,
  priority: rule.Priority,
  activationDate: rule.ActivationDate,
  expiryDate: rule.ExpiryDate,
  stopRuleProcessing: rule.StopRuleProcessing,
  hasConditions: others(rule.Conditions),
  hasExceptions: rule.Exceptions === undefined || (rule.Exceptions ?? []).length > 0,
  messageTypeMatches: rule.MessageTypeMatches,
  sentToScope: rule.SentToScope,
  rejects: Boolean(rule.RejectMessageReasonText) || Boolean(rule.RejectMessageEnhancedStatusCode),
  deletes: rule.DeleteMessage === true,
  targets: (Object.keys(targetActions) as Action[]).flatMap((action) => targetsOf(rule, action, addresses)),
  addsManager: rule.AddManagerAsRecipientType === undefined ? null : Boolean(rule.AddManagerAsRecipientType),
  routeMessageOutboundConnector: rule.RouteMessageOutboundConnector,
  spamConfidence: rule.SetSCL,
  marksOutsideSenders: marksOutside(rule),
});
