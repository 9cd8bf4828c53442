import { traitOf, trustNeeds, trustUnread } from './trait.ts';
import { answered, readEach, readList, rowsOf, strange } from '../../base/read-evidence.ts';
import { computed } from '../../base/computed.ts';
import { isUnknown, unknown, type Known } from '../../base/known.ts';
import { kindOf, kindProperties } from '../../people/account.ts';

const believed: readonly (string | null | undefined)[] = [
  'acceptIfMfaDoneByFederatedIdp',
  'enforceMfaByFederatedIdp',
  null,
  undefined,
];
const rejects = 'rejectMfaByFederatedIdp';

/**
 * Whether a second step done in another directory is believed for an account: a partner's for guests, that of the
 * federated domain for members. Unset means accepted (domain-post-federationconfiguration, Graph v1.0; and
 * external-id/authentication-conditional-access, 2024-05-15).
 */
export const trustedElsewhere = computed({
  name: 'second steps that are done elsewhere',
  needs: {
    domains: ['authenticationType'],
    federationConfigurations: ['federatedIdpMfaBehavior'],
    users: kindProperties,
    ...trustNeeds,
  },
  derive: (given): ((id: string) => { readonly secondStepTrustedElsewhere: Known<boolean> }) => {
    const domains = readList(given, 'domains');
    const types = new Map(
      domains.items.map((domain) => [domain.id.toLowerCase(), domain.authenticationType]),
    );
    const federation = readEach(given, 'federationConfigurations');
    const { stepTrusted } = traitOf(given, 'b2bCollaborationGuest');
    const ofGuest: Known<boolean> =
      stepTrusted === 'maybe'
        ? unknown(...trustUnread(given), {
            evidence: 'crossTenantAccessPartners',
            cause: 'not-supported',
            detail: 'partners differ, and the home directory of a guest is not shown',
          })
        : stepTrusted === 'yes';
    const row = rowsOf(given, 'users');
    const isTrusted = (id: string): Known<boolean> => {
      const user = row(id);
      const kind = kindOf(user);
      if (isUnknown(kind)) return kind;
      if (kind === 'guest' || kind === 'external-member') return ofGuest;
      const domain = (user.userPrincipalName ?? '').split('@')[1]?.toLowerCase() ?? '';
      if (domains.missing.length > 0) return unknown(...domains.missing);
      const type = answered(types.get(domain), 'domains.authenticationType');
      if (isUnknown(type) || type.toLowerCase() !== 'federated') return isUnknown(type) ? type : false;
      const settings = federation(domain);
      if (settings === undefined || isUnknown(settings)) {
        return (
          settings ??
          unknown({
            evidence: 'federationConfigurations',
            cause: 'error',
            detail: `${domain} was not asked for`,
          })
        );
      }
      const behaviours = settings.map(({ federatedIdpMfaBehavior }) => federatedIdpMfaBehavior);
      if (behaviours.some((one) => believed.includes(one))) return true;
      if (behaviours.length > 0 && behaviours.every((one) => one === rejects)) return false;
      const field = 'federationConfigurations.federatedIdpMfaBehavior';
      return unknown(strange(field, `what ${domain} says about a second step is not known`));
    };
    return (id) => ({ secondStepTrustedElsewhere: isTrusted(id) });
  },
});
