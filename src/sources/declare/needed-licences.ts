import type { Licence } from './collector.ts';

/** Plans that Microsoft asks for (each page's "Licence requirements"; read 2026-08). */
export const p1: Licence = { plan: 'AAD_PREMIUM', name: 'Entra ID P1', askWithout: false };
/** ID Governance gives the same right under another plan name, so Microsoft is asked in any case. */
export const p2: Licence = { plan: 'AAD_PREMIUM_P2', name: 'Entra ID P2', askWithout: true };
/** Asked in any case: a tenant that moved its mail here long ago may still answer. */
export const exchangeOnline: Licence = { plan: 'EXCHANGE_S', name: 'Exchange Online', askWithout: true };
/** Its cmdlets are not recognised without it, which looks like a fault (further sources, read 2026-11). */
export const defender: Licence = {
  plan: 'ATP_ENTERPRISE',
  name: 'Defender for Office 365',
  askWithout: false,
};
export const intune: Licence = { plan: 'INTUNE_A', name: 'Microsoft Intune', askWithout: false };
