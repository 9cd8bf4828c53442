import type { EvidenceOf } from './evidence.ts';
import type { KindRegistry } from './evidence-kind.ts';

/** All evidence of one tenant at one time. Every evidence kind has an entry: what was not read says why. */
export interface SnapshotOf<Kinds extends KindRegistry> {
  readonly format: 'beadle-snapshot';
  readonly version: 1;
  /** Version of Beadle that wrote it. */
  readonly beadle: string;
  readonly source: 'tenant' | 'import' | 'simulator';
  readonly tenant: { readonly id: string; readonly displayName: string; readonly initialDomain: string };
  readonly access: {
    readonly kind: 'app-only' | 'delegated' | 'import';
    /** Granted application permissions (`roles`) or scopes (`scp`), as the token said. */
    readonly permissions: readonly string[];
  };
  /** UTC, ISO 8601. */
  readonly startedAt: string;
  readonly finishedAt: string;
  /** When an interrupted collection went on: evidence on either side is from another time. */
  readonly resumedAt?: readonly string[];
  /** By how many seconds the computer's clock jumped while it was read: times in the evidence follow it. */
  readonly clockJumps?: readonly number[];
  readonly evidence: EvidenceOf<Kinds>;
}

/** A snapshot of whatever kinds: what the file itself needs to know. */
export type AnySnapshot = SnapshotOf<KindRegistry>;
