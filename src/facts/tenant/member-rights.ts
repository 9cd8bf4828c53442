import { computed } from '../base/computed.ts';
import { isUnknown, unknown, whenKnown, type Known } from '../base/known.ts';
import { answered, readList, readOne, strange } from '../base/read-evidence.ts';
import { groupTemplates } from '../../sources/tenant/group-settings/kind.ts';

/**
 * Whether whoever registered a computer may read the key that unlocks its disk. Barring it also stops people from helping
 * themselves (defaultUserRolePermissions, 2024-07-22).
 */
export const recoveryKeys = computed({
  name: 'whether people may read recovery keys',
  needs: { authorizationPolicy: ['defaultUserRolePermissions'] },
  derive: (given) => {
    const usersMayReadRecoveryKeys = whenKnown([readOne(given, 'authorizationPolicy')], (one) =>
      answered(
        one.defaultUserRolePermissions?.allowedToReadBitlockerKeysForOwnedDevice,
        'authorizationPolicy.defaultUserRolePermissions.allowedToReadBitlockerKeysForOwnedDevice',
      ),
    );
    return () => ({ usersMayReadRecoveryKeys });
  },
});

/** Without an object of the template everybody may make teams (groups-settings-cmdlets, 2023-11-15). */
export const teamCreation = computed({
  name: 'whether people may make teams',
  needs: { groupSettings: ['templateId', 'enableGroupCreation'] },
  derive: (given) => {
    const { items, missing } = readList(given, 'groupSettings');
    const own = items.find(({ templateId }) => templateId === groupTemplates.teams);
    const read = (): Known<boolean> => {
      if (own === undefined) return missing.length > 0 ? unknown(...missing) : true;
      const word = answered(own.enableGroupCreation, 'groupSettings.enableGroupCreation');
      if (isUnknown(word)) return word;
      if (/^(true|false)$/i.test(word)) return word.toLowerCase() === 'true';
      return unknown(strange('groupSettings.enableGroupCreation', 'a value that we do not know'));
    };
    const usersMayMakeTeams = read();
    return () => ({ usersMayMakeTeams });
  },
});
