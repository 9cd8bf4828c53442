import type { GroupSetting } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import { collector } from '../../declare/collector.ts';
import { sentText } from '../../declare/optional-values.ts';
import { directory } from '../../declare/permissions-of.ts';
import { graphRead } from '../../declare/reads.ts';
import { keptSettingOf } from './kept-setting.ts';

const read = graphRead<GroupSetting>()(
  { path: '/groupSettings', family: 'identity' },
  { templateId: z.string(), values: z.array(z.object({ name: z.string(), value: sentText })).nullable() },
);

export const groupSettings = collector({
  id: 'groupSettings',
  requests: [read],
  permissions: [directory('After how many wrong passwords an account is locked, and who may make teams.')],
  collect: async function* (context) {
    for await (const setting of context.list(read)) {
      const kept = keptSettingOf(setting);
      if (kept !== undefined) yield kept;
    }
  },
});
