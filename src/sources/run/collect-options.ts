import type { GraphReader } from '../../graph/reader.ts';
import type { Cause } from '../../model/cause.ts';
import type { Clock } from '../../model/clock.ts';
import type { CouncilInputs } from '../../model/council.ts';
import type { Access } from '../declare/context.ts';
import type { MailDns } from '../declare/mail-dns.ts';
import type { EvidenceId } from '../kinds.ts';

/** How one evidence kind is getting on; sent when it starts, now and then, and when it is done. */
export interface Progress {
  readonly evidence: EvidenceId;
  readonly state: 'reading' | 'collected' | 'unavailable';
  readonly items: number;
  /** Subjects among `items` that could not be read. */
  readonly unavailable?: number;
  readonly cause?: Cause;
}

export interface CollectOptions {
  readonly reader: GraphReader;
  readonly access: Access & { readonly tenantId: string };
  readonly clock: Clock;
  readonly inputs: CouncilInputs;
  /** Secret of this council; addresses are stored as digests under it. */
  readonly digestKey: string;
  /** Version of Beadle. */
  readonly beadle: string;
  readonly source?: 'tenant' | 'simulator';
  /** Where an interrupted collection can be resumed from; without it nothing is left behind. */
  readonly journal?: {
    readonly folder: string;
    readonly resume: boolean;
    /** This process alone may work on the council: what another left is taken over, whatever its process id says. */
    readonly claimed?: boolean;
  };
  readonly switchedOff?: readonly EvidenceId[];
  /** Asks the public name servers about the council's mail domains; without it nobody is asked. */
  readonly dns?: MailDns;
  readonly onProgress?: (progress: Progress) => void;
  /** By how many seconds the computer's clock has jumped so far; asked when everything was read. */
  readonly clockJumps?: () => readonly number[];
  readonly signal?: AbortSignal;
}
