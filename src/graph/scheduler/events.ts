import type { Family } from '../reader.ts';

/** What the command line may show while a tenant is being read. */
export type GraphEvent =
  /** After every answer. */
  | { readonly kind: 'progress'; readonly sent: number; readonly answered: number; readonly waiting: number }
  /** Nothing of this family goes out for so long: Microsoft asked us to wait, or a published limit is used up. */
  | {
      readonly kind: 'wait';
      readonly family: Family;
      readonly seconds: number;
      readonly because: 'throttled' | 'limit';
    }
  /** A fault that is tried again. `what` names the endpoint and what happened. */
  | { readonly kind: 'retry'; readonly what: string }
  /** The clock of this computer jumped (it slept, or was set); below 0: back. */
  | { readonly kind: 'clock'; readonly seconds: number }
  /** Something Microsoft wrote beside an answer. */
  | { readonly kind: 'warning'; readonly endpoint: string; readonly text: string };

export type OnEvent = (event: GraphEvent) => void;
