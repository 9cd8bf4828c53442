import { longPageOf } from '../templates.ts';
import type { ClerkReport } from './clerk-report.ts';

/** The clerk's report as one page that needs nothing else. */
export const clerkHtml = longPageOf<ClerkReport>('clerk', 'clerk');
