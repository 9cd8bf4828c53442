/**
 * Cases from the field that still differ, each with what is wrong. The list only shrinks: a case that agrees and still
 * stands here fails the suite, and so does one that differs and does not.
 */
export const open: Readonly<Record<string, string>> = {
  'import-scubagear-none':
    'the export holds no security defaults, and whether they are on decides: "never" would be a guess',
  '08a-block-unmanaged-devices': 'a block by a device filter is not counted as asking for a managed device',
  '08b-exclude-managed-from-mfa': 'a managed device let off is not counted as asked for',
  '17-insider-risk-without-purview': 'insider risk that nobody proved to be measured counts as measured',
  'a1-strength-never-phishing-resistant': 'a blocked sign-in counts for the side of the requirement',
  'b1-older-programs-have-no-flows': 'older programs are taken to know device code and transfer',
  'd1-older-program-shows-no-device': 'older programs are taken to show a device',
  'e1-built-in-strength-by-id': 'a built-in strength given by id only is not known',
  'e3-filter-property-in-small-letters': 'the case of a device filter’s property matters',
  'false-kind-of-program': 'the reason of a policy is not true of it',
  'g1-protected-app-not-told': 'a protected app that opened the gap is not told',
  'gap-device-not-told': 'a managed device that the gap needs is not told',
  'nearest-rule-not-named': 'the policy whose change would close the gap is not named',
  'unknown-blames-wrong-policy': 'an unknown names another policy than the one that decides it',
  'unknown-generic': 'an unknown names neither the policy nor the word that decides it',
  'ca-admin-blocked-altogether': 'an administrator who is blocked altogether falls short',
  'ca-custom-control-duo': 'a custom control is taken for no second step',
  'device-system-account-row-falls-short': 'rows of a device that disagree count as the worst of them',
  'forwarding-refused-by-outbound-policy-alone': 'one block of all forwarding is not enough',
  'registration-phone-not-allowed-free-tenant': 'a phone counts as registered where policy forbids it',
  'signin-failed-attempt-after-leaving': 'a failed attempt counts as a sign-in',
};
