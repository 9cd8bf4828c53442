import type { GroupPolicyConfiguration } from '@microsoft/microsoft-graph-types-beta';
import { z } from 'zod';
import { collector } from '../../declare/collector.ts';
import { cutByRole } from '../../declare/cut-by-role.ts';
import { intune } from '../../declare/needed-licences.ts';
import { flag, text } from '../../declare/optional-values.ts';
import { deviceConfiguration } from '../../declare/permissions-of.ts';
import { graphRead } from '../../declare/reads.ts';
import { assignments } from '../assignments.ts';
import { templateSettings } from '../known-settings.ts';

const read = graphRead<GroupPolicyConfiguration>()(
  {
    api: 'beta',
    path: '/deviceManagement/groupPolicyConfigurations',
    family: 'intune-config',
    whole: true,
    query: { $expand: 'assignments,definitionValues($expand=definition)' },
  },
  {
    id: z.string(),
    assignments,
    definitionValues: z
      .array(z.looseObject({ enabled: flag, definition: z.looseObject({ displayName: text }).nullish() }))
      .nullish(),
  },
);

export const groupPolicyConfigurations = collector({
  id: 'groupPolicyConfigurations',
  requests: [read],
  permissions: [deviceConfiguration('The same, where it was set by an administrative template.')],
  licence: intune,
  collect: async function* (context) {
    cutByRole(context);
    for await (const one of context.list(read)) {
      if (one.definitionValues == null)
        context.partly({
          cause: 'error',
          detail: 'A template of Intune came without its settings. Export it with its definitionValues.',
        });
      const isShort = (one.definitionValues ?? []).some(
        ({ enabled, definition }) =>
          definition?.displayName == null ||
          (enabled == null && templateSettings.has(definition.displayName)),
      );
      if (isShort)
        context.partly({ cause: 'error', detail: 'A template of Intune came without a name or a value.' });
      yield {
        id: one.id,
        assignments: one.assignments?.map(({ target }) => ({ target })),
        definitionValues: (one.definitionValues ?? []).flatMap(({ enabled, definition }) => {
          const displayName = definition?.displayName ?? '';
          return templateSettings.has(displayName) && enabled != null ? [{ displayName, enabled }] : [];
        }),
      };
    }
  },
});
