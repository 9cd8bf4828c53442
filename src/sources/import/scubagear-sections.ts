import { directoryParts } from './scubagear-directory.ts';
import { mailParts } from './scubagear-mail.ts';
import type { Parts } from './scubagear-part.ts';

/** Everything that an export can answer, by evidence kind. */
export const sections: Parts = { ...directoryParts, ...mailParts };
