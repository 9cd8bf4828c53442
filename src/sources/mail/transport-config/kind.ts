import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

export const transportConfig = evidenceKind({
  id: 'transportConfig',
  endpoint: 'Get-TransportConfig',
  shape: 'one',
  names: { smtpClientAuthenticationDisabled: 'SmtpClientAuthenticationDisabled' },
  item: z.object({ smtpClientAuthenticationDisabled: z.boolean().nullish() }),
});
