/**
 * Until when operating systems get security updates (https://endoflife.date, release a70eca33, read 2026-08-22; it
 * follows the makers' own pages, such as https://learn.microsoft.com/lifecycle/products/windows-11-home-and-pro). Dates are the last day, yyyy-mm-dd.
 */
export const tableDate = '2026-08-22';

/** A version without a last day was supported when the table was made; this long, in days, we take that for true. */
export const tableHoldsDays = 180;

/**
 * Windows by build, for Home and Pro and for Enterprise and Education. Which edition a device has is not read.
 */
export const windowsBuilds: Readonly<Record<number, { readonly pro: string; readonly enterprise: string }>> =
  {
    19045: { pro: '2025-10-14', enterprise: '2025-10-14' },
    22000: { pro: '2023-10-10', enterprise: '2024-10-08' },
    22621: { pro: '2024-10-08', enterprise: '2025-10-14' },
    22631: { pro: '2025-11-11', enterprise: '2026-11-10' },
    26100: { pro: '2026-10-13', enterprise: '2027-10-12' },
    26200: { pro: '2027-10-12', enterprise: '2028-10-10' },
    28000: { pro: '2028-03-14', enterprise: '2029-03-13' },
  };

/**
 * Builds whose long-term editions get updates for longer (lifecycle pages of Windows 10 Enterprise LTSC 2016 and 2019, and
 * of IoT Enterprise LTSC 2021, read 2026-11; of IoT Enterprise LTSC 2024 a table of others, which names the month). Windows
 * Server 2016 and 2019 have the builds of the first two, and the first of these ends later
 * (https://learn.microsoft.com/lifecycle/products/windows-server-2016). Which edition a device has is not read.
 */
export const longTermBuilds: Readonly<Record<number, string>> = {
  14393: '2027-01-12',
  17763: '2029-01-09',
  19044: '2032-01-13',
  26100: '2034-10-10',
};

/**
 * Builds that get updates for longer where somebody pays, the first revision of which only those have, and the last day of
 * the programme (Extended Security Updates for Windows 10; KB5068781 of 2025-11-11; read 2026-11).
 */
export const paidUpdates: Readonly<Record<number, { readonly from: number; readonly until: string }>> = {
  19045: { from: 6575, until: '2028-10-10' },
};

interface Releases {
  /** Last day of releases that have ended; those before the oldest listed one have ended too. */
  readonly ended: Readonly<Record<number, string>>;
  readonly supported: readonly number[];
}

/** Others by the first part of their version. */
export const releases: Readonly<Record<'ios' | 'macos' | 'android', Releases>> = {
  ios: { ended: { 17: '2025-05-13' }, supported: [15, 16, 18, 26] },
  macos: { ended: { 13: '2025-09-15' }, supported: [14, 15, 26] },
  android: { ended: { 13: '2026-03-02' }, supported: [14, 15, 16, 17] },
};
