import type {
  DeviceManagementConfigurationPolicy,
  DeviceManagementConfigurationSetting,
} from '@microsoft/microsoft-graph-types-beta';
import { z } from 'zod';
import { collector } from '../../declare/collector.ts';
import { cutByRole } from '../../declare/cut-by-role.ts';
import { intune } from '../../declare/needed-licences.ts';
import { text } from '../../declare/optional-values.ts';
import { deviceConfiguration } from '../../declare/permissions-of.ts';
import { graphRead } from '../../declare/reads.ts';
import { assignments } from '../assignments.ts';
import { isReadable, settingsIn } from './walk.ts';

/** DeviceManagementConfigurationPlatforms, flags joined by commas (beta, read 2026-11). */
const known: ReadonlySet<string> = new Set(
  'none android androidenterprise aosp ios macos visionos tvos linux windows10 windows10x'.split(' '),
);

const setting = z.looseObject({ settingInstance: z.unknown() });

/** Beta only: v1.0 has neither the list nor the filters of an assignment (read 2026-11). */
const read = graphRead<DeviceManagementConfigurationPolicy>()(
  {
    api: 'beta',
    path: '/deviceManagement/configurationPolicies',
    family: 'intune-config',
    whole: true,
    query: { $select: 'id,platforms,settingCount', $expand: 'settings,assignments' },
  },
  {
    id: z.string(),
    platforms: text,
    settingCount: z.number().nullish(),
    settings: z.array(setting).nullish(),
    assignments,
  },
);

const settingsRead = graphRead<DeviceManagementConfigurationSetting>()(
  {
    api: 'beta',
    path: '/deviceManagement/configurationPolicies/{deviceManagementConfigurationPolicy-id}/settings',
    family: 'intune-config',
    whole: true,
    query: { $top: '1000' },
  },
  { settingInstance: z.unknown() },
);

export const configurationPolicies = collector({
  id: 'configurationPolicies',
  requests: [read, settingsRead],
  permissions: [
    deviceConfiguration(
      'Whether computers refuse USB sticks and private accounts, and keep administrator passwords.',
    ),
  ],
  licence: intune,
  collect: async function* (context) {
    cutByRole(context);
    for await (const policy of context.list(read)) {
      const platforms = policy.platforms?.toLowerCase().split(',') ?? [];
      if (!platforms.some((one) => one.trim() !== ''))
        context.partly({ cause: 'error', detail: 'A policy of Intune came without its platforms.' });
      if (!platforms.every((one) => known.has(one.trim())))
        context.partly({ cause: 'error', detail: 'A policy of Intune names platforms that are not known.' });
      const instances = (policy.settings ?? []).map((one) => one.settingInstance);
      if (policy.settings == null && policy.settingCount == null)
        context.partly({
          cause: 'error',
          detail: 'A policy of Intune came without its settings. Export it with them.',
        });
      // A long policy comes without the rest of its settings, and does not say so.
      if (instances.length < (policy.settingCount ?? 0)) {
        instances.length = 0;
        for await (const one of context.list(settingsRead, policy.id)) instances.push(one.settingInstance);
        if (instances.length < (policy.settingCount ?? 0))
          context.partly({ cause: 'error', detail: 'A policy of Intune has more settings than were sent.' });
      }
      if (!instances.every(isReadable))
        context.partly({
          cause: 'error',
          detail: 'A policy of Intune came with a setting (settingInstance) in a form that cannot be read.',
        });
      yield {
        id: policy.id,
        platforms: policy.platforms,
        assignments: policy.assignments?.map(({ target }) => ({ target })),
        settings: instances.flatMap(settingsIn),
      };
    }
  },
});
