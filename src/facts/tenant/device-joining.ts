import { computed } from '../base/computed.ts';
import { unknown, whenKnown, type Known } from '../base/known.ts';
import { answered, readOne, strange } from '../base/read-evidence.ts';
import { allOf, anyOf } from '../base/reasoned.ts';
import { administratorPasswordsKept } from '../devices/computer-settings.ts';

const memberships: Readonly<Record<string, 'everyone' | 'nobody' | 'some'>> = {
  alldeviceregistrationmembership: 'everyone',
  nodeviceregistrationmembership: 'nobody',
  enumerateddeviceregistrationmembership: 'some',
};

const localDirectory = unknown({
  evidence: 'configurationPolicies',
  cause: 'not-supported',
  detail:
    'A policy sends the passwords to a local directory. Whether the computers are in one is not seen here.',
});

/**
 * What people become on computers that they join from now on. Who is an administrator of a computer that is joined
 * already is not seen, nor what a deployment profile says (deviceRegistrationPolicy, read 2026-11).
 */
export const deviceJoining = computed({
  name: 'joining of devices',
  needs: { deviceRegistrationPolicy: ['azureADJoin', 'localAdminPassword', 'userDeviceQuota'] },
  uses: { administratorPasswordsKept },
  derive: (given) => {
    const policy = readOne(given, 'deviceRegistrationPolicy');
    const memberOf = (read: 'registeringUsers' | 'allowedToJoin') =>
      whenKnown([policy], ({ azureADJoin }) => {
        const found =
          read === 'allowedToJoin' ? azureADJoin?.allowedToJoin : azureADJoin?.localAdmins?.registeringUsers;
        return whenKnown(
          [answered(found?.['@odata.type'], `deviceRegistrationPolicy.azureADJoin.${read}`)],
          (type): Known<'everyone' | 'nobody' | 'some'> =>
            memberships[type.toLowerCase().replace('#microsoft.graph.', '')] ??
            unknown(strange('deviceRegistrationPolicy.azureADJoin', 'a value that we do not know')),
        );
      });
    const lapsOn = whenKnown([policy], ({ localAdminPassword }) =>
      answered(localAdminPassword?.isEnabled, 'deviceRegistrationPolicy.localAdminPassword'),
    );
    const sent = given.use.administratorPasswordsKept;
    return () => ({
      joinersBecomeAdministrators: memberOf('registeringUsers'),
      mayJoinDevices: memberOf('allowedToJoin'),
      globalAdministratorsOnJoined: whenKnown([policy], ({ azureADJoin }) =>
        answered(
          azureADJoin?.localAdmins?.enableGlobalAdmins,
          'deviceRegistrationPolicy.azureADJoin.enableGlobalAdmins',
        ),
      ),
      devicesPerPerson: whenKnown([policy], ({ userDeviceQuota }) =>
        answered(userDeviceQuota, 'deviceRegistrationPolicy.userDeviceQuota'),
      ),
      /** Both halves are needed: Entra ID must take the passwords, and a policy must send them. */
      administratorPasswordsManaged: anyOf([
        allOf([lapsOn, sent.inEntra]),
        whenKnown([sent.inLocalDirectory], (is): Known<boolean> => is && localDirectory),
      ]),
    });
  },
});
