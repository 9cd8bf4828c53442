import { z } from 'zod';
import { collector } from '../../declare/collector.ts';
import { bool } from '../../declare/exchange-values.ts';
import { exchangeOnline } from '../../declare/needed-licences.ts';
import { sentText } from '../../declare/optional-values.ts';
import { exchange } from '../../declare/permissions-of.ts';
import { cmdletRead } from '../../declare/reads.ts';
import { dkimSigningOf } from './signing-of.ts';

const read = cmdletRead(
  { cmdlet: 'Get-DkimSigningConfig' },
  { Domain: z.string(), Enabled: bool, Selector1CNAME: sentText, Selector2CNAME: sentText },
);

export const dkimSigningConfigs = collector({
  id: 'dkimSigningConfigs',
  requests: [read],
  permissions: [
    exchange('Whether email from the council is signed, so that others can tell it from a forgery.'),
  ],
  licence: exchangeOnline,
  collect: async function* (context) {
    for await (const one of context.cmdlet(read)) yield dkimSigningOf(one);
  },
});
