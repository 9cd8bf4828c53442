import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

/**
 * Programs that Intune found on computers, one entry for a title with all its versions (detectedApp, and "Intune
 * discovered apps", read 2026-11). Of the council's own computers all programs are listed, of private ones only what
 * Intune installed itself. What is on phones is not kept: a list of somebody's apps is nobody's business.
 */
export const detectedApps = evidenceKind({
  id: 'detectedApps',
  endpoint: 'GET /deviceManagement/detectedApps',
  shape: 'list',
  key: 'title',
  about: 'program',
  names: { deviceCounts: 'deviceCount', rowIds: 'id' },
  item: z.object({
    /** The name without its version and kind of processor, in small letters. */
    title: z.string(),
    displayName: z.string(),
    publisher: z.string().nullish(),
    /** Computers with each of its versions: one of them may have two. */
    deviceCounts: z.array(z.number()),
    /** Ids of the entries that stand for it, for reading their devices. */
    rowIds: z.array(z.string()),
  }),
});
