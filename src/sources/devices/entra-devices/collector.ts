import type { Device } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import { collector } from '../../declare/collector.ts';
import { directory } from '../../declare/permissions-of.ts';
import { graphRead } from '../../declare/reads.ts';
import { flag, text } from '../../declare/optional-values.ts';

const read = graphRead<Device>()(
  { path: '/devices', family: 'identity', query: { $top: '999' } },
  {
    id: z.string(),
    deviceId: text,
    displayName: text,
    accountEnabled: flag,
    trustType: text,
    isCompliant: flag,
    operatingSystem: text,
  },
);

export const entraDevices = collector({
  id: 'entraDevices',
  requests: [read],
  permissions: [directory('Computers and phones that are known to the directory.')],
  collect: (context) => context.list(read),
});
