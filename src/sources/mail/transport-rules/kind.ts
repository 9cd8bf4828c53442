import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';
import { AddressRef } from '../../shapes/address-ref.ts';

/** A mail flow rule: settings of the organisation, so its name is kept; its text conditions are not. */
export const TransportRule = z.object({
  id: z.string(),
  name: z.string().nullish(),
  state: z.string().nullish(),
  mode: z.string().nullish(),
  priority: z.number().nullish(),
  activationDate: z.string().nullish(),
  expiryDate: z.string().nullish(),
  stopRuleProcessing: z.boolean().nullish(),
  hasConditions: z.boolean(),
  hasExceptions: z.boolean(),
  /** `AutoForward` and the like; empty when not set. */
  messageTypeMatches: z.string().nullish(),
  sentToScope: z.string().nullish(),
  rejects: z.boolean(),
  deletes: z.boolean(),
  targets: z.array(
    z.object({
      action: z.enum([
        'redirectMessageTo',
        'blindCopyTo',
        'copyTo',
        'addToRecipients',
        'moderateMessageByUser',
        'generateIncidentReport',
      ]),
      address: AddressRef,
    }),
  ),
  /** The rule adds the sender's manager as recipient; null where it did not come back. */
  addsManager: z.boolean().nullable(),
  routeMessageOutboundConnector: z.string().nullish(),
  /** Spam confidence that it sets: -1 lets the message past the spam filter. Null sets none. */
  spamConfidence: z.number().nullish(),
  /** It marks every message from outside, in its subject or its text; null where that cannot be told. */
  marksOutsideSenders: z.boolean().nullish(),
});
export type TransportRule = z.infer<typeof TransportRule>;

export const transportRules = evidenceKind({
  id: 'transportRules',
  endpoint: 'Get-TransportRule',
  shape: 'list',
  key: 'id',
  about: 'mailFlowRule',
  names: {
    id: 'Guid',
    name: 'Name',
    state: 'State',
    mode: 'Mode',
    priority: 'Priority',
    activationDate: 'ActivationDate',
    expiryDate: 'ExpiryDate',
    stopRuleProcessing: 'StopRuleProcessing',
    hasConditions: 'Conditions',
    hasExceptions: 'Exceptions',
    messageTypeMatches: 'MessageTypeMatches',
    sentToScope: 'SentToScope',
    rejects: 'RejectMessageReasonText',
    deletes: 'DeleteMessage',
    addsManager: 'AddManagerAsRecipientType',
    routeMessageOutboundConnector: 'RouteMessageOutboundConnector',
    spamConfidence: 'SetSCL',
    marksOutsideSenders: 'FromScope',
  },
  item: TransportRule,
});
