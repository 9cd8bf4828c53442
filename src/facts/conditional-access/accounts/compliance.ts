import { computed } from '../../base/computed.ts';
import { isUnknown, unknown, type Known } from '../../base/known.ts';
import { readList, readOne } from '../../base/read-evidence.ts';

/** Intune: a policy that reaches somebody exists, and a device that none reached does not pass (deviceManagementSettings, v1.0). */
export const complianceJudged = computed({
  name: 'whether Intune judges devices',
  needs: { deviceCompliancePolicies: ['assignments'], deviceManagement: ['settings'] },
  derive: (given): Known<boolean> => {
    const policies = readList(given, 'deviceCompliancePolicies');
    const settings = readOne(given, 'deviceManagement');
    if (isUnknown(settings)) return settings;
    const secure = settings.settings?.secureByDefault;
    if (secure === false) return false;
    if (policies.missing.length > 0) return unknown(...policies.missing);
    const assigned = policies.items.some(({ assignments }) => (assignments ?? []).length > 0);
    if (!assigned) return false;
    return (
      secure ??
      unknown({ evidence: 'deviceManagement', cause: 'error', detail: 'secureByDefault was not answered' })
    );
  },
});
