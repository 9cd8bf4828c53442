import type { Content } from './export-file.ts';
import type { EvidenceId } from '../kinds.ts';

/** One evidence kind as a ScubaGear export holds it. */
export interface Part {
  /** Properties of the export that it is made from; without them it is not in the import. */
  readonly sections: readonly [string, ...string[]];
  /** Commands that ScubaGear lists as failed when it could not read it. */
  readonly commands: readonly string[];
  /** What the export leaves out of the kind. */
  readonly partial?: string;
  /** A tenant without one cannot be: an empty section was not read. */
  readonly neverEmpty?: true;
  /** The one object, or the items of the list. No object means that the section holds nothing. */
  readonly read: (settings: Content) => readonly unknown[];
}

export type Parts = Partial<Readonly<Record<EvidenceId, Part>>>;
