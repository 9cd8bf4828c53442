import { BeadleError } from '../model/error.ts';
import { refusedBySystem } from '../snapshot/unwritable.ts';
import { deliver } from './deliver.ts';

/** What is to be copied, and where to. */
export interface Parcel {
  readonly place: string;
  readonly deliverTo: string;
}

/** What became of it; an error as its sentence, for it comes from another process. */
export type Receipt = { readonly delivered: string } | { readonly problem: string };

function inWords(error: unknown): string {
  if (error instanceof BeadleError) return `${error.message} ${error.hint}`;
  return error instanceof Error ? error.message : String(error);
}

/** A process of its own, started by `courier.ts`: one parcel after another, until who started it is gone. */
process.on('message', ({ place, deliverTo }: Parcel) => {
  const tell = (receipt: Receipt): void => void process.send?.(receipt);
  deliver(place, deliverTo).then(
    (delivered) => tell({ delivered }),
    (error: unknown) => tell({ problem: inWords(refusedBySystem(error) ?? error) }),
  );
});
process.once('disconnect', () => process.exit());
