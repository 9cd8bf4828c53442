import { computed } from '../base/computed.ts';
import { unknown, whenKnown } from '../base/known.ts';
import { inMicrosoftsCase, stateWords } from '../conditional-access/policy/microsoft-words.ts';
import { answered, readList, readOne, strange } from '../base/read-evidence.ts';

export const securityDefaultsState = computed({
  name: 'whether security defaults are on',
  needs: { securityDefaults: ['isEnabled'] },
  derive: (given) => {
    const securityDefaults = whenKnown([readOne(given, 'securityDefaults')], (one) =>
      answered(one.isEnabled, 'securityDefaults.isEnabled'),
    );
    return () => ({ securityDefaults });
  },
});

const unsaid = strange(
  'conditionalAccessPolicies.state',
  'a policy came without its state, or in one that we do not know',
);

export const policiesInForce = computed({
  name: 'whether a Conditional Access policy is enabled',
  needs: { conditionalAccessPolicies: ['state'] },
  derive: (given) => {
    const { items, missing } = readList(given, 'conditionalAccessPolicies');
    const states = items.map(({ state }) => inMicrosoftsCase(state ?? '', stateWords));
    const any = states.includes('enabled');
    const open = states.every((state) => stateWords.includes(state)) ? missing : [...missing, unsaid];
    const conditionalAccessInForce = any || (open.length > 0 ? unknown(...open) : false);
    return () => ({ conditionalAccessInForce });
  },
});
