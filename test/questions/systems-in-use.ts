import { daysAgo } from '../../src/facts/testing.ts';
import { about } from './question.ts';

type Given = Readonly<Record<string, unknown>>;

const one = (changes: object): Given => ({
  id: 'r1',
  displayName: 'DEVICE',
  deviceId: 'd1',
  accountEnabled: true,
  isManaged: null,
  operatingSystem: 'Windows',
  profileType: 'RegisteredDevice',
  approximateLastSignInDateTime: daysAgo(5),
  ownerIds: ['ann'],
  ...changes,
});
const changed = (changes: object): Given => ({ registeredDevices: [one(changes)] });
const system = (operatingSystem: string | null) => changed({ operatingSystem });
const computersAlone = { params: { allowed: ['windows', 'macos', 'linux'], added: [] } };

/** device: operatingSystem is free text and may be null (device of Graph v1.0, read 2026-12). */
export const systemQuestions = about('devices/agreed-systems', [
  ...['Windows', 'MacMDM', 'macOS', 'Linux', 'iPhone', 'IPad', 'Android', 'AndroidForWork'].map(
    (name): [string, 'pass', Given] => [name, 'pass', system(name)],
  ),
  ['a Chromebook', 'fail', system('ChromeOS')],
  ['a Windows Phone, which is no Windows as sold', 'fail', system('WindowsPhone')],
  ['an iPhone, where computers alone are allowed', 'fail', system('iPhone'), computersAlone],
  ['a Mac, where computers alone are allowed', 'pass', system('macOS'), computersAlone],
  ['Linux, where it is left out', 'fail', system('Ubuntu'), { params: { allowed: ['windows', 'macos'] } }],
  ['a Chromebook, which the council added', 'pass', system('ChromeOS'), { params: { added: ['other'] } }],
  ['names no system', 'unknown', system(null)],
  ['names an empty system', 'unknown', system(' ')],
  ['says Unknown', 'unknown', system('Unknown')],
  ['a system that nobody knows', 'unknown', system('HarmonyOS')],
  [
    'a Chromebook that is disabled',
    'not-applicable',
    changed({ operatingSystem: 'ChromeOS', accountEnabled: false }),
  ],
  [
    'a Chromebook that nobody used for half a year',
    'pass',
    changed({ operatingSystem: 'ChromeOS', approximateLastSignInDateTime: daysAgo(180) }),
  ],
  [
    'a Chromebook of which nobody knows when it was used',
    'unknown',
    changed({ operatingSystem: 'ChromeOS', approximateLastSignInDateTime: null }),
  ],
  [
    'a Windows computer of which nobody knows when it was used',
    'pass',
    changed({ approximateLastSignInDateTime: null }),
  ],
  [
    'a printer, which is nobody’s device',
    'not-applicable',
    changed({ operatingSystem: 'Linux-printer', profileType: 'Printer' }),
  ],
  [
    'one of two names no system',
    'unknown',
    { registeredDevices: [one({}), one({ id: 'r2', operatingSystem: null })] },
  ],
  [
    'one is not allowed, and one names no system',
    'fail',
    { registeredDevices: [one({ operatingSystem: 'ChromeOS' }), one({ id: 'r2', operatingSystem: null })] },
  ],
  ['there is no device', 'not-applicable', { registeredDevices: [] }],
  ['the devices could not be read', 'unknown', {}],
]);
