import { computed } from '../../base/computed.ts';
import { unknown, whenKnown, type Known } from '../../base/known.ts';
import { answered, readOne, strange } from '../../base/read-evidence.ts';

const property = 'deviceRegistrationPolicy.multiFactorAuthConfiguration';

/**
 * Whether the device settings ask everybody for a second step who joins or registers a device. While they do, Microsoft
 * does not promise that policies for that action work besides (concept-conditional-access-cloud-apps, 2026-03-24;
 * devices/manage-device-identities, read 2026-11): the switch answers by itself.
 */
export const joiningAsksStep = computed({
  name: 'whether joining a device asks for a second step by itself',
  needs: { deviceRegistrationPolicy: ['multiFactorAuthConfiguration'] },
  derive: (given): Known<boolean> =>
    whenKnown([readOne(given, 'deviceRegistrationPolicy')], ({ multiFactorAuthConfiguration }) =>
      whenKnown([answered(multiFactorAuthConfiguration, property)], (said): Known<boolean> => {
        const word = said.toLowerCase();
        if (word === 'required' || word === 'notrequired') return word === 'required';
        return unknown(strange(property, `the value ${said} is not known`));
      }),
    ),
});
