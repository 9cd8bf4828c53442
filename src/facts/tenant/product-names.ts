/**
 * Names of products that small councils buy, by part number, upper case (product names and service plan identifiers,
 * https://learn.microsoft.com/entra/identity/users/licensing-service-plan-reference, read 2026-08). Part numbers kept
 * the names of an older time: `O365_BUSINESS_PREMIUM` is Business Standard.
 */
const names: Readonly<Record<string, string>> = {
  O365_BUSINESS_ESSENTIALS: 'Microsoft 365 Business Basic',
  SMB_BUSINESS_ESSENTIALS: 'Microsoft 365 Business Basic',
  O365_BUSINESS_PREMIUM: 'Microsoft 365 Business Standard',
  SMB_BUSINESS_PREMIUM: 'Microsoft 365 Business Standard',
  SPB: 'Microsoft 365 Business Premium',
  O365_BUSINESS: 'Microsoft 365 Apps for business',
  EXCHANGESTANDARD: 'Exchange Online (Plan 1)',
  EXCHANGEENTERPRISE: 'Exchange Online (Plan 2)',
  EXCHANGEDESKLESS: 'Exchange Online Kiosk',
  AAD_PREMIUM: 'Microsoft Entra ID P1',
  AAD_PREMIUM_P2: 'Microsoft Entra ID P2',
  INTUNE_A: 'Microsoft Intune Plan 1',
  MICROSOFT_365_COPILOT: 'Microsoft 365 Copilot',
};

/** A product that we do not know keeps its part number. */
export const productName = (partNumber: string): string => names[partNumber.toUpperCase()] ?? partNumber;
