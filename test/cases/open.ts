/**
 * Cases from the field that still differ, each with what is wrong. The list only shrinks: a case that agrees and still
 * stands here fails the suite, and so does one that differs and does not.
 */
export const open: Readonly<Record<string, string>> = {
  'import-scubagear-none':
    'the export holds no security defaults, and whether they are on decides: "never" would be a guess',
  'ca-admin-blocked-altogether': 'an administrator who is blocked altogether falls short',
  'ca-custom-control-duo': 'a custom control is taken for no second step',
  'device-system-account-row-falls-short': 'rows of a device that disagree count as the worst of them',
  'forwarding-refused-by-outbound-policy-alone': 'one block of all forwarding is not enough',
  'registration-phone-not-allowed-free-tenant': 'a phone counts as registered where policy forbids it',
};
