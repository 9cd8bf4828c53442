import type { Missing } from '../../../model/cause.ts';
import { ownsPlan } from '../../../model/service-plans.ts';
import type { Three } from '../../../model/three.ts';
import { missingOf, strange } from '../../base/read-evidence.ts';
import type { AccessView } from './access-needs.ts';
import type { Device } from './device-filter.ts';
import { isAmong } from './device-values.ts';
import { cloudDesktopApps } from './first-party-apps.ts';
import type { Where } from './sign-in-requirement.ts';

/** Whether the tenant has Windows 365. That it has Azure Virtual Desktop alone, no plan shows. */
export function ownsCloudDesktops({ evidence: { subscribedSkus } }: AccessView): Three {
  return subscribedSkus.status === 'collected' ? ownsPlan(subscribedSkus.value, 'CLOUD_PC') : 'maybe';
}

/** Why it is open whether a question is about more apps than are known; empty where it is not. */
export function cloudDesktopsUnread(given: AccessView): (where: Where) => readonly Missing[] {
  const unread = missingOf(given, 'subscribedSkus');
  const open =
    ownsCloudDesktops(given) !== 'maybe'
      ? []
      : unread.length > 0
        ? unread
        : [strange('subscribedSkus.servicePlans', 'whether Windows 365 is among them is not settled')];
  return ({ target = [] }) => (target.some((one) => cloudDesktopApps.includes(one)) ? open : []);
}

const labels = ['cloudpc', 'azurevirtualdesktop', 'microsoftpowerautomate'];

/**
 * Devices whose registration no token can be bound to, and which Microsoft says to leave out: desktops in its cloud that
 * are joined to the directory, by labels that it sets itself (concept-token-protection, 2025-08-20).
 */
export function isUnbindable({ trust, values }: Pick<Device, 'trust' | 'values'>): boolean {
  return (
    trust === 'AzureAD' &&
    (isAmong(values.get('systemlabels'), labels) || isAmong(values.get('profiletype'), ['securevm']))
  );
}
