import type { InternalDomainFederation } from '@microsoft/microsoft-graph-types';
import { collector } from '../../declare/collector.ts';
import type { CollectContext } from '../../declare/context.ts';
import { eachSubject } from '../../declare/each.ts';
import { graphRead } from '../../declare/reads.ts';
import { text } from '../../declare/optional-values.ts';

const read = graphRead<InternalDomainFederation>()(
  { path: '/domains/{domain-id}/federationConfiguration', family: 'identity' },
  { federatedIdpMfaBehavior: text },
);

const federated = async function* (context: CollectContext): AsyncGenerator<string> {
  for await (const domain of context.items('domains'))
    if (domain.authenticationType?.toLowerCase() === 'federated') yield domain.id;
};

export const federationConfigurations = collector({
  id: 'federationConfigurations',
  requests: [read],
  permissions: [
    {
      permission: 'Domain-InternalFederation.Read.All',
      why: 'Whether a sign-in server of the council answers for the second step. Asked only where there is one.',
    },
  ],
  needs: ['domains'],
  collect: (context) =>
    eachSubject(context, federated(context), async (domain) => {
      const found: { federatedIdpMfaBehavior?: string | null | undefined }[] = [];
      for await (const one of context.list(read, domain)) found.push(one);
      return found;
    }),
});
