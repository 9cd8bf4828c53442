import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { decodedText } from '../../model/decoded-text.ts';
import { readAgain, writePolicy, type Beginning, type NewPolicy } from '../../audit/mapping/new-policy.ts';
import { policyPlaces, settledReview } from '../../audit/mapping/review-files.ts';
import { slug } from '../../audit/places.ts';
import { shippedRules } from '../../audit/standards.ts';
import { BeadleError } from '../../model/error.ts';
import { printable } from '../../model/printable.ts';
import { isDecided, type ReviewFile } from '../../rulebook/mapping/draft/review-entries.ts';
import { councilInTitle } from '../../rulebook/mapping/draft/council-in-title.ts';
import { reviewInTerminal } from '../review/review-in-terminal.ts';
import type { Terminal } from '../terminal.ts';
import { defaultConfig, type Command } from './command-options.ts';

export interface PoliciesNewCommand {
  readonly from: string | undefined;
  readonly review: boolean;
  readonly folder: string;
  readonly council: string | undefined;
}

const Known = z.object({ council: z.string(), nation: z.string().optional() });

/** Name and nation from the council's beadle.yaml, where there is one; else the name that the document's title gives. */
async function beginning(
  folder: string,
  council: string | undefined,
  { leftOut }: ReviewFile,
): Promise<Beginning> {
  const config = join(folder, defaultConfig);
  const known = existsSync(config)
    ? Known.safeParse(parse(decodedText(await readFile(config)))).data
    : undefined;
  const titles = leftOut.filter(({ why }) => why === 'title').map(({ text }) => text);
  const name = council ?? known?.council ?? councilInTitle(titles) ?? 'Our council';
  return {
    id: slug(`${name} own policy`),
    council: name,
    title: 'IT policy',
    nation: known?.nation ?? 'england',
  };
}

function counts({ entries }: ReviewFile): {
  all: number;
  promises: number;
  doubtful: number;
  decided: number;
} {
  const open = entries.filter((entry) => !isDecided(entry));
  return {
    all: entries.length,
    promises: entries.filter(({ background }) => !background).length,
    doubtful: open.filter(({ sure }) => !sure).length,
    decided: entries.length - open.length,
  };
}

function listed(refs: readonly string[]): string {
  return `${printable(refs.slice(0, 10).join(', '))}${refs.length > 10 ? ' and more' : ''}`;
}

/** What of a person's own changes stands where, and what has no place any more. */
function tellChanges({ review, kept, reworded, setAside }: NewPolicy, terminal: Terminal): void {
  if (kept.length > 0) terminal.result(`Kept as you changed them: ${listed(kept)}`);
  if (reworded.length > 0)
    terminal.result(`Of these the document has other words now, so look again: ${listed(reworded)}`);
  if (setAside.length > 0)
    terminal.result(
      `No longer in the document, and kept as comments at the end of policy.yaml: ${listed(setAside)}`,
    );
  const changed = review.entries.filter((entry) => entry.changed).length;
  const gone = review.gone.length - changed;
  if (changed > 0)
    terminal.result(
      `${changed === 1 ? '1 part that you decided has' : `${String(changed)} parts that you decided have`} other words now, and you are asked again`,
    );
  if (gone > 0)
    terminal.result(
      `${gone === 1 ? '1 part that you decided is' : `${String(gone)} parts that you decided are`} no longer in the text; review.html names them`,
    );
}

function tell(done: NewPolicy, folder: string, terminal: Terminal): void {
  const { review, kept, reworded, setAside } = done;
  const { policy, page } = policyPlaces(folder);
  const { all, promises, doubtful, decided } = counts(review);
  if (terminal.json) {
    terminal.result(
      JSON.stringify({
        policy,
        page,
        parts: all,
        promises,
        doubtful,
        decided,
        kept,
        reworded,
        setAside,
        gone: review.gone.length,
      }),
    );
    return;
  }
  terminal.result(
    `Written  ${printable(policy)}: ${String(all)} parts, ${String(promises)} of them promise something`,
  );
  terminal.result(`Written  ${printable(page)}: look through it in a browser`);
  tellChanges(done, terminal);
  terminal.result(
    doubtful === 0
      ? 'Nothing is in doubt. Next: set "policy: ./policy.yaml" in beadle.yaml.'
      : `${doubtful === 1 ? '1 part is' : `${String(doubtful)} parts are`} in doubt, ${decided === 1 ? '1 is' : `${String(decided)} are`} decided. Next: beadle policies new --review`,
  );
}

/** `beadle policies new`: a council's own policy from its document, and the look through what was made of it. */
export const policiesNew: Command<PoliciesNewCommand> = async (
  { from, review, folder: named, council },
  terminal,
) => {
  const folder = resolve(named);
  const { bank } = await shippedRules();
  if (from === undefined && !review)
    throw new BeadleError('USAGE', 'Which document holds the policy?', {
      hint: 'Name it: beadle policies new --from policy.docx (or .odt, .txt). To go on looking through it: --review.',
    });
  const again = from === undefined ? undefined : await readAgain(resolve(from), folder, bank);
  const begun = again?.review ?? (await settledReview(policyPlaces(folder)));
  if (begun === undefined)
    throw new BeadleError('USAGE', 'There is nothing to look through yet.', {
      hint: 'Read the policy first: beadle policies new --from policy.docx.',
    });
  const head = await beginning(folder, council, begun);
  const before = await writePolicy({ review: begun, moves: again?.moves }, folder, head, bank);
  if (!review) {
    tell(before, folder, terminal);
    return 0;
  }
  const decided = await reviewInTerminal(before.review, folder, bank, terminal);
  const after = await writePolicy({ review: decided, moves: undefined }, folder, head, bank);
  tell({ ...before, ...after, reworded: before.reworded, setAside: before.setAside }, folder, terminal);
  return 0;
};
