import type {
  DeviceManagementIntent,
  DeviceManagementSettingInstance,
} from '@microsoft/microsoft-graph-types-beta';
import { z } from 'zod';
import { collector } from '../../declare/collector.ts';
import { concurrently } from '../../declare/concurrently.ts';
import { cutByRole } from '../../declare/cut-by-role.ts';
import { intune } from '../../declare/needed-licences.ts';
import { flag, text } from '../../declare/optional-values.ts';
import { deviceConfiguration } from '../../declare/permissions-of.ts';
import { graphRead } from '../../declare/reads.ts';
import { assignments } from '../assignments.ts';
import { intentSettings } from '../known-settings.ts';

/** Beta only: new profiles of this kind are made as policies of the settings catalog since (read 2026-11). */
const read = graphRead<DeviceManagementIntent>()(
  {
    api: 'beta',
    path: '/deviceManagement/intents',
    family: 'intune-config',
    query: { $expand: 'assignments' },
    whole: true,
  },
  { id: z.string(), isAssigned: flag, assignments },
);

const settingsRead = graphRead<DeviceManagementSettingInstance>()(
  {
    api: 'beta',
    path: '/deviceManagement/intents/{deviceManagementIntent-id}/settings',
    family: 'intune-config',
    whole: true,
  },
  { definitionId: text, valueJson: text },
);

export const intents = collector({
  id: 'intents',
  requests: [read, settingsRead],
  permissions: [deviceConfiguration('The same, where an older security baseline sets it.')],
  licence: intune,
  collect: async function* (context) {
    cutByRole(context);
    // What is given to nobody sets nothing, and its settings need no question.
    const given = (await Array.fromAsync(context.list(read))).filter(
      (one) => one.assignments?.length !== 0 || one.isAssigned === true,
    );
    yield* concurrently(given, async ({ id, isAssigned, assignments: expanded }) => {
      // Microsoft says that it is given to somebody, and named nobody: to whom did not come.
      const targets = expanded?.length === 0 && isAssigned === true ? undefined : expanded;
      const settings = await Array.fromAsync(context.list(settingsRead, id));
      if (settings.length === 0 || settings.some(({ definitionId }) => definitionId == null))
        context.partly({
          cause: 'error',
          detail: 'A security baseline of Intune came without its settings.',
        });
      return {
        id,
        assignments: targets?.map(({ target }) => ({ target })),
        settings: settings.flatMap(({ definitionId, valueJson }) => {
          const name = (definitionId ?? '').toLowerCase();
          return intentSettings.some((known) => known.test(name))
            ? [{ definitionId: name, valueJson: valueJson?.toLowerCase() }]
            : [];
        }),
      };
    });
  },
});
