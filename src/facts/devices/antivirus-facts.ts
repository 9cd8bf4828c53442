import { z } from 'zod';
import { part } from '../base/fact.ts';
import { antivirus } from './antivirus.ts';
import { virusFinds } from './virus-finds.ts';

const yesNo = z.boolean();

/** Facts of a Windows computer about its antivirus. */
export const antivirusFacts = {
  antivirusOn: part(antivirus, 'antivirusOn', {
    says: 'Antivirus watches a Windows computer; no where Windows calls it off or out of date',
    type: yesNo,
  }),
  virusListCurrent: part(antivirus, 'virusListCurrent', {
    says: 'It knows the newest viruses',
    type: yesNo,
  }),
  antivirusLocked: part(antivirus, 'antivirusLocked', {
    says: 'Its user cannot switch Defender off: tamper protection',
    type: yesNo,
  }),
  everScanned: part(antivirus, 'everScanned', { says: 'Defender has scanned it at least once', type: yesNo }),
  lastScanDays: part(antivirus, 'lastScanDays', {
    says: 'Whole days since Defender scanned it',
    type: z.int(),
    passing: true,
  }),
  openFinds: part(virusFinds, 'openFinds', {
    says: 'Names of what Defender found and nobody has dealt with',
    type: z.array(z.string()),
  }),
};
