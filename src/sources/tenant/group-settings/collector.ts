import type { GroupSetting } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import { collector } from '../../declare/collector.ts';
import { text } from '../../declare/optional-values.ts';
import { directory } from '../../declare/permissions-of.ts';
import { graphRead } from '../../declare/reads.ts';

const read = graphRead<GroupSetting>()(
  { path: '/groupSettings', family: 'identity' },
  { templateId: text, values: z.array(z.object({ name: text, value: text })).nullish() },
);

/** Template "Password Rule Settings"; matched by its id and never by its name (groupSettings, read 2026-11). */
const passwordRules = '5cf42378-d67d-4f36-ba46-e8b86229381d';

export const groupSettings = collector({
  id: 'groupSettings',
  requests: [read],
  permissions: [directory('After how many wrong passwords an account is locked, and for how long.')],
  collect: async function* (context) {
    for await (const { templateId, values } of context.list(read)) {
      if (templateId?.toLowerCase() !== passwordRules) continue;
      const valueOf = (name: string): string | null | undefined =>
        values?.find((one) => one.name?.toLowerCase() === name.toLowerCase())?.value;
      yield {
        templateId: passwordRules,
        lockoutThreshold: valueOf('LockoutThreshold'),
        lockoutDurationInSeconds: valueOf('LockoutDurationInSeconds'),
        enableBannedPasswordCheck: valueOf('EnableBannedPasswordCheck'),
        hasBannedPasswords: (valueOf('BannedPasswordList') ?? '').trim() !== '',
      };
    }
  },
});
