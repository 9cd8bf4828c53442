import { text, texts, type Json } from './json.ts';

export const outboundPolicy = (row: Json): Json => ({
  id: text(row['Name']),
  name: row['Name'],
  isDefault: row['IsDefault'],
  autoForwardingMode: row['AutoForwardingMode'],
});

export const outboundRule = (row: Json): Json => ({
  id: text(row['Name']),
  policy: row['HostedOutboundSpamFilterPolicy'],
  state: row['State'],
  priority: Number(row['Priority'] ?? 0),
  from: texts(row['From']),
  fromMemberOf: texts(row['FromMemberOf']),
  senderDomainIs: texts(row['SenderDomainIs']),
  exceptIfFrom: texts(row['ExceptIfFrom']),
  exceptIfFromMemberOf: texts(row['ExceptIfFromMemberOf']),
  exceptIfSenderDomainIs: texts(row['ExceptIfSenderDomainIs']),
});

/** A rule in force, where the case does not say otherwise; conditions are those that it names. */
export const mailFlowRule = (row: Json): Json => {
  const marks = text(row['PrependSubject']) !== '';
  return {
    id: text(row['Name']) || 'rule',
    name: row['Name'] ?? 'rule',
    state: row['State'],
    mode: row['Mode'] ?? 'Enforce',
    priority: Number(row['Priority'] ?? 0),
    hasConditions: texts(row['SenderDomainIs']).length > 0 || text(row['FromScope']) !== '',
    hasExceptions: false,
    activationDate: null,
    expiryDate: null,
    stopRuleProcessing: false,
    messageTypeMatches: '',
    sentToScope: '',
    rejects: false,
    deletes: false,
    targets: texts(row['RedirectMessageTo']).map((address) => ({
      action: 'redirectMessageTo',
      address: { form: 'smtp', domain: address.slice(address.lastIndexOf('@') + 1), digest: address },
    })),
    addsManager: false,
    routeMessageOutboundConnector: null,
    spamConfidence: row['SetSCL'] ?? null,
    marksOutsideSenders: marks && text(row['FromScope']).toLowerCase() === 'notinorganization',
  };
};
