/** A council of which one mailbox was read. */
export function aMailbox(changes: object = {}): Readonly<Record<string, unknown>> {
  return {
    mailboxes: [
      {
        userId: 'u',
        displayName: 'Clerk',
        recipientTypeDetails: 'UserMailbox',
        domain: 'council.gov.uk',
        forwardingSmtpAddress: null,
        forwardingAddress: null,
        singleItemRecoveryEnabled: true,
        litigationHoldEnabled: false,
        inPlaceHolds: [],
        complianceTagHoldApplied: false,
        retainDeletedItemsForDays: 14,
        ...changes,
      },
    ],
    users: [
      {
        id: 'u',
        displayName: 'Clerk',
        userPrincipalName: 'clerk@council.gov.uk',
        accountEnabled: true,
        userType: 'Member',
        addressDigests: [],
      },
    ],
    recipients: [
      {
        recipientTypeDetails: 'UserMailbox',
        userId: 'u',
        primary: { form: 'smtp', domain: 'council.gov.uk', digest: 'd' },
        identityDigests: ['d'],
      },
    ],
  };
}
