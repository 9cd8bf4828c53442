import type {
  AndroidGeneralDeviceConfiguration,
  DeviceConfiguration,
  IosGeneralDeviceConfiguration,
  Windows10CustomConfiguration,
  Windows10GeneralConfiguration,
} from '@microsoft/microsoft-graph-types';
import type { Windows10EndpointProtectionConfiguration } from '@microsoft/microsoft-graph-types-beta';
import { z } from 'zod';
import { betaFirst } from '../../declare/beta-first.ts';
import { collector } from '../../declare/collector.ts';
import { cutByRole } from '../../declare/cut-by-role.ts';
import { intune } from '../../declare/needed-licences.ts';
import { count, flag, text } from '../../declare/optional-values.ts';
import { deviceConfiguration } from '../../declare/permissions-of.ts';
import { graphRead } from '../../declare/reads.ts';
import { assignments } from '../assignments.ts';
import { codeSettingsOf } from './code-settings.ts';
import { omaSettings } from '../known-settings.ts';

type LockTimes = Pick<
  Windows10EndpointProtectionConfiguration,
  'localSecurityOptionsMachineInactivityLimit' | 'localSecurityOptionsMachineInactivityLimitInMinutes'
>;

const read = (api: 'v1.0' | 'beta') =>
  graphRead<
    DeviceConfiguration &
      Windows10GeneralConfiguration &
      LockTimes &
      Windows10CustomConfiguration &
      IosGeneralDeviceConfiguration &
      AndroidGeneralDeviceConfiguration
  >()(
    {
      api,
      path: '/deviceManagement/deviceConfigurations',
      family: 'intune-config',
      whole: true,
      query: { $expand: 'assignments' },
    },
    {
      '@odata.type': text,
      id: z.string(),
      assignments,
      passcodeSignInFailureCountBeforeWipe: count,
      passwordSignInFailureCountBeforeFactoryReset: count,
      storageBlockRemovableStorage: flag,
      microsoftAccountBlocked: flag,
      accountsBlockAddingNonMicrosoftAccountEmail: flag,
      localSecurityOptionsMachineInactivityLimit: count,
      localSecurityOptionsMachineInactivityLimitInMinutes: count,
      omaSettings: z.array(z.looseObject({ omaUri: text })).nullish(),
    },
  );
const [beta, stable] = [read('beta'), read('v1.0')];

/** Filters of an assignment are in beta only. */
export const deviceConfigurations = collector({
  id: 'deviceConfigurations',
  requests: [beta, stable],
  permissions: [deviceConfiguration('The same, where it was set in an older way.')],
  licence: intune,
  collect: async function* (context) {
    cutByRole(context);
    for (const one of await betaFirst(context, beta, stable)) {
      const type = one['@odata.type'];
      // What says not which system it is for may be for any of them.
      if (type != null && !/windows|ios|android|aosp|macos/iu.test(type)) continue;
      if (/windows10custom/iu.test(type ?? '') && !one.omaSettings?.every(({ omaUri }) => omaUri != null))
        context.partly({
          cause: 'error',
          detail: 'A custom profile of Intune came without the addresses of its settings (omaSettings).',
        });
      yield {
        id: one.id,
        '@odata.type': one['@odata.type'],
        passcodeSignInFailureCountBeforeWipe: one.passcodeSignInFailureCountBeforeWipe,
        passwordSignInFailureCountBeforeFactoryReset: one.passwordSignInFailureCountBeforeFactoryReset,
        ...codeSettingsOf(one),
        assignments: one.assignments?.map(({ target }) => ({ target })),
        storageBlockRemovableStorage: one.storageBlockRemovableStorage,
        microsoftAccountBlocked: one.microsoftAccountBlocked,
        accountsBlockAddingNonMicrosoftAccountEmail: one.accountsBlockAddingNonMicrosoftAccountEmail,
        localSecurityOptionsMachineInactivityLimit: one.localSecurityOptionsMachineInactivityLimit,
        localSecurityOptionsMachineInactivityLimitInMinutes:
          one.localSecurityOptionsMachineInactivityLimitInMinutes,
        omaSettings: one.omaSettings
          ?.filter(({ omaUri }) => omaSettings.some((known) => known.test(omaUri ?? '')))
          .map((setting) => ({
            omaUri: setting.omaUri ?? '',
            isEncrypted: setting['isEncrypted'] === true,
            value: setting['isEncrypted'] === true ? '' : String(setting['value'] ?? ''),
          })),
      };
    }
  },
});
