import { londonDay } from '../../model/london-day.ts';
import { computed } from '../base/computed.ts';
import { unknown, whenKnown, type Known } from '../base/known.ts';
import { answered, rowsOf, strange } from '../base/read-evidence.ts';
import {
  longTermBuilds,
  paidUpdates,
  releases,
  tableDate,
  tableHoldsDays,
  windowsBuilds,
} from './os-data.ts';
import { devicePlatforms, type Platform } from './platform.ts';

const notJudged = (why: string): Known<never> => unknown(strange('managedDevices.osVersion', why));

const editionMatters = unknown({
  evidence: 'managedDevices',
  cause: 'not-built',
  detail: 'It has ended for some editions of Windows and not for others, and the edition is not read.',
});

const somebodyPays = unknown({
  evidence: 'managedDevices',
  cause: 'not-built',
  detail:
    'Updates for it have ended but where somebody pays, and it has one that only those get. Whether more come is not read.',
});

const tableIsOld = unknown({
  evidence: 'managedDevices',
  cause: 'not-built',
  detail: `Beadle's table of versions is of ${tableDate}; update Beadle to judge this version.`,
});

const isTableOld = (today: string): boolean =>
  Date.parse(today) - Date.parse(tableDate) > tableHoldsDays * 86_400_000;

/** A version newer than the table is looked after, as long as the table itself holds: nothing ends that soon. */
const newer = (today: string): Known<boolean> => (isTableOld(today) ? tableIsOld : true);

/** After the last day for everybody: a revision below those that are paid for got nothing since. */
const afterTheEnd = (build: number, revision: number | undefined, today: string): Known<boolean> => {
  const paid = paidUpdates[build];
  if (paid === undefined || today > paid.until) return false;
  if (revision === undefined) return notJudged('no revision number');
  return revision >= paid.from ? somebodyPays : false;
};

const onWindows = (parts: readonly number[], today: string): Known<boolean> => {
  const [, , build, revision] = parts;
  if (build === undefined) return notJudged('no build number');
  const builds = Object.keys(windowsBuilds).map(Number);
  const dates = windowsBuilds[build];
  if (dates !== undefined && today <= dates.pro) return true;
  if (today <= (longTermBuilds[build] ?? '')) return editionMatters;
  if (dates === undefined) {
    if (build < Math.max(...builds))
      return build < Math.min(...builds) ? false : notJudged('not a released build');
    return newer(today);
  }
  return today > dates.enterprise ? afterTheEnd(build, revision, today) : editionMatters;
};

const elsewhere = (platform: 'ios' | 'macos' | 'android', major: number, today: string): Known<boolean> => {
  const { ended, supported } = releases[platform];
  const lastDay = ended[major];
  if (lastDay !== undefined) return today <= lastDay;
  if (supported.includes(major)) return newer(today);
  if (major < Math.min(...supported)) return false;
  return major > Math.max(...supported) ? newer(today) : notJudged('not a released version');
};

/**
 * Whether the maker still sends security updates for a version, by a table with a date; a version newer than the
 * table is supported while the table holds.
 */
export const isSupported = (platform: Platform, osVersion: string, asOf: Date): Known<boolean> => {
  const parts = osVersion
    .trim()
    .split(/[. ]/)
    .map((part) => Number.parseInt(part, 10));
  const [major] = parts;
  if (major === undefined || Number.isNaN(major)) return notJudged('not a version');
  const today = londonDay(asOf);
  if (platform === 'windows') return onWindows(parts, today);
  if (platform === 'linux' || platform === 'other') return notJudged('no table for this system');
  return elsewhere(platform, major, today);
};

/** Versions of the operating system, and whether their makers still look after them. */
export const osVersions = computed({
  name: 'versions of operating systems',
  needs: { managedDevices: ['osVersion'] },
  uses: { devicePlatforms },
  derive: (given) => {
    const row = rowsOf(given, 'managedDevices');
    return (id: string) => {
      const osVersion = answered(row(id).osVersion, 'managedDevices.osVersion');
      return {
        osVersion,
        osSupported: whenKnown([given.use.devicePlatforms(id).platform, osVersion], (system, version) =>
          isSupported(system, version, given.asOf),
        ),
      };
    };
  },
});
