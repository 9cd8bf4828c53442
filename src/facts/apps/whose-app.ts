import { entryFor } from '../../model/agreed-software.ts';
import { computed } from '../base/computed.ts';
import { whenKnown, type Known } from '../base/known.ts';
import { answered } from '../base/read-evidence.ts';
import { agreedList } from '../software/agreed-list.ts';
import { isAiTool, isPrivateStorage } from '../software/known-products.ts';
import { listedApps } from './app-list.ts';

export const whoseApp = computed({
  name: 'whose an app is',
  uses: { listedApps },
  inputs: ['software', 'provider'],
  derive: ({ use, council, tenant }) => {
    const providers = new Set((council.provider?.tenants ?? []).map((id) => id.toLowerCase()));
    const list = agreedList(council);
    return (id: string) => {
      const app = use.listedApps.apps.get(id);
      const owner = app?.appOwnerOrganizationId?.toLowerCase() ?? '';
      const name = app?.displayName ?? '';
      const publisher = (app !== undefined && 'verifiedPublisher' in app ? app.verifiedPublisher : undefined)
        ?.displayName;
      const isOwn = owner === tenant.id.toLowerCase();
      const isNamed = name !== '' || (publisher ?? '') !== '';
      const byName = (is: boolean): Known<boolean> =>
        is || isNamed ? is : answered<boolean>(null, 'servicePrincipals.displayName');
      const agreed: Known<boolean> =
        owner === ''
          ? answered<boolean>(null, 'servicePrincipals.appOwnerOrganizationId')
          : isOwn ||
            providers.has(owner) ||
            whenKnown([list], (known) => byName(entryFor(known, name, publisher) !== undefined));
      return {
        isOutside:
          owner === '' ? answered<boolean>(null, 'servicePrincipals.appOwnerOrganizationId') : !isOwn,
        publisher: publisher ?? '',
        mayBeUsed: answered(app?.accountEnabled, 'servicePrincipals.accountEnabled'),
        isAgreed: agreed,
        isAiTool: byName(isAiTool(name, publisher)),
        isPrivateStorage: byName(isPrivateStorage(name, publisher)),
      };
    };
  },
});
