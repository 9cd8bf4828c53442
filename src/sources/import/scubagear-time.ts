import type { BeadleError } from '../../model/error.ts';
import { placeOf, unreadable, type Content, type ImportFile } from './export-file.ts';

const minuteMs = 60_000;

/** Hours behind UTC of the names that Windows gives to zones, where ScubaGear is at home; summer time included. */
const hoursBehind: ReadonlyMap<string, number> = new Map([
  ['Coordinated Universal Time', 0],
  ['UTC', 0],
  ['GMT', 0],
  ['Eastern Standard Time', 5],
  ['Central Standard Time', 6],
  ['Mountain Standard Time', 7],
  ['Pacific Standard Time', 8],
]);
/** The easternmost zone is this far ahead: a time of an unknown zone is at least as old as in that one. */
const mostAhead = 14;

/** `MM/dd/yyyy HH:mm:ss Zone`: PowerShell puts a date into a text the American way, wherever it runs. */
const written = /^(\d{1,2})\/(\d{1,2})\/(\d{4}) (\d{1,2}):(\d{2}):(\d{2})\s*(.*)$/u;

function fromDate(date: string): number {
  const [, month, day, year, hour, minute, second, zone = ''] = written.exec(date) ?? [];
  if (year === undefined) return Number.NaN;
  const local = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  );
  // By itself a Date takes 31 June for 1 July.
  if (new Date(local).getUTCDate() !== Number(day)) return Number.NaN;
  return local + (hoursBehind.get(zone.trim()) ?? -mostAhead) * 60 * minuteMs;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The same of the newer form, which is ISO. */
function fromZulu(zulu: string): number {
  const time = Date.parse(zulu);
  const day = /^\d{4}-\d\d-(\d\d)T.*Z$/u.exec(zulu)?.[1];
  return day !== undefined && new Date(time).getUTCDate() !== Number(day) ? Number.NaN : time;
}

/** No export is older than Microsoft 365, and none is of the next century. */
const isPossible = (time: number): boolean => time > Date.UTC(2010, 0) && time < Date.UTC(2100, 0);

/**
 * When the settings were read: `timestamp_zulu`, which newer versions write, else `date` with its zone. Where the zone
 * is not known it is the earliest moment that fits: settings are not made younger than they are.
 * @throws BeadleError IMPORT_UNREADABLE where neither is a time: the age of the settings would be unknown
 */
export function stampOf(file: ImportFile, settings: Content, hint: string): string {
  const zulu = fromZulu(textOf(settings['timestamp_zulu']));
  const time = Number.isNaN(zulu) ? fromDate(textOf(settings['date'])) : zulu;
  if (isPossible(time)) return new Date(time).toISOString();
  const name = 'timestamp_zulu' in settings ? 'timestamp_zulu' : 'date';
  throw unreadable(
    file,
    `${placeOf(file, name)}"${name}" is not a time; the age of the settings is unknown.`,
    { hint },
  ) satisfies BeadleError;
}
