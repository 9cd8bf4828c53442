/** What a sign-in method is worth beside the password. */
export type MethodStrength = 'phone' | 'app-or-key' | 'none';

/**
 * Methods as `GET /users/{id}/authentication/methods` names them. A temporary access pass opens the account for
 * hours and is no step that lasts; an email address and the password itself are none
 * (https://learn.microsoft.com/graph/api/resources/authenticationmethods-overview and
 * https://learn.microsoft.com/entra/identity/authentication/concept-authentication-methods, read 2026-08).
 */
export const byMethodType: Readonly<Record<string, MethodStrength>> = {
  phoneauthenticationmethod: 'phone',
  microsoftauthenticatorauthenticationmethod: 'app-or-key',
  passwordlessmicrosoftauthenticatorauthenticationmethod: 'app-or-key',
  fido2authenticationmethod: 'app-or-key',
  windowshelloforbusinessauthenticationmethod: 'app-or-key',
  platformcredentialauthenticationmethod: 'app-or-key',
  softwareoathauthenticationmethod: 'app-or-key',
  hardwareoathauthenticationmethod: 'app-or-key',
  externalauthenticationmethod: 'app-or-key',
  passwordauthenticationmethod: 'none',
  emailauthenticationmethod: 'none',
  temporaryaccesspassauthenticationmethod: 'none',
  qrcodepinauthenticationmethod: 'none',
};

/**
 * Methods as the registration report names them
 * (https://learn.microsoft.com/graph/api/resources/userregistrationdetails, read 2026-08).
 */
export const byReportName: Readonly<Record<string, MethodStrength>> = {
  mobilephone: 'phone',
  alternatemobilephone: 'phone',
  officephone: 'phone',
  microsoftauthenticatorpush: 'app-or-key',
  microsoftauthenticatorpasswordless: 'app-or-key',
  softwareonetimepasscode: 'app-or-key',
  hardwareonetimepasscode: 'app-or-key',
  windowshelloforbusiness: 'app-or-key',
  fido2securitykey: 'app-or-key',
  fido2: 'app-or-key',
  passkeydevicebound: 'app-or-key',
  passkeydeviceboundauthenticator: 'app-or-key',
  passkeydeviceboundwindowshello: 'app-or-key',
  macossecureenclavekey: 'app-or-key',
  externalauthmethod: 'app-or-key',
  password: 'none',
  email: 'none',
  securityquestion: 'none',
  temporaryaccesspass: 'none',
  qrcodepin: 'none',
};

/**
 * Ids of the configurations that allow a method, small letters; any one is enough. Methods that no configuration governs
 * are not listed. A phone depends on which phone it is: `configurationsOfPhone`.
 */
export const configurationsOf: Readonly<Record<string, readonly string[]>> = {
  microsoftauthenticatorauthenticationmethod: ['microsoftauthenticator'],
  passwordlessmicrosoftauthenticatorauthenticationmethod: ['microsoftauthenticator'],
  fido2authenticationmethod: ['fido2'],
  softwareoathauthenticationmethod: ['softwareoath'],
  hardwareoathauthenticationmethod: ['hardwareoath'],
};

/** The same by the names of the registration report. */
export const configurationsByReportName: Readonly<Record<string, readonly string[]>> = {
  microsoftauthenticatorpush: ['microsoftauthenticator'],
  microsoftauthenticatorpasswordless: ['microsoftauthenticator'],
  softwareonetimepasscode: ['softwareoath', 'microsoftauthenticator'],
  hardwareonetimepasscode: ['hardwareoath'],
  fido2securitykey: ['fido2'],
  fido2: ['fido2'],
  passkeydevicebound: ['fido2'],
  passkeydeviceboundauthenticator: ['fido2'],
  passkeydeviceboundwindowshello: ['fido2'],
};

/** The alternate mobile and the office phone take calls only (phoneAuthenticationMethod, read 2026-11). */
export const configurationsOfPhone: Readonly<Record<string, readonly string[]>> = {
  mobile: ['sms', 'voice'],
  alternatemobile: ['voice'],
  office: ['voice'],
};
