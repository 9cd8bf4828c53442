import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { readAgain, writePolicy, type Beginning } from '../../audit/mapping/new-policy.ts';
import { policyPlaces, readReview } from '../../audit/mapping/review-files.ts';
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
  const known = existsSync(config) ? Known.safeParse(parse(await readFile(config, 'utf8'))).data : undefined;
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

function tell(review: ReviewFile, kept: readonly string[], folder: string, terminal: Terminal): void {
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
        gone: review.gone.length,
      }),
    );
    return;
  }
  terminal.result(
    `Written  ${printable(policy)}: ${String(all)} parts, ${String(promises)} of them promise something`,
  );
  terminal.result(`Written  ${printable(page)}: look through it in a browser`);
  if (kept.length > 0)
    terminal.result(
      `Kept as you changed them: ${printable(kept.slice(0, 10).join(', '))}${kept.length > 10 ? ' and more' : ''}`,
    );
  if (review.gone.length > 0)
    terminal.result(
      `${review.gone.length === 1 ? '1 part that you decided is' : `${String(review.gone.length)} parts that you decided are`} no longer in the text; review.html names them`,
    );
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
  const begun =
    from === undefined
      ? await readReview(policyPlaces(folder).review)
      : await readAgain(resolve(from), folder, bank);
  if (begun === undefined)
    throw new BeadleError('USAGE', 'There is nothing to look through yet.', {
      hint: 'Read the policy first: beadle policies new --from policy.docx.',
    });
  const head = await beginning(folder, council, begun);
  const before = await writePolicy(begun, folder, head, bank);
  const decided = review ? await reviewInTerminal(before.review, folder, bank, terminal) : before.review;
  const { review: done, kept } = review ? await writePolicy(decided, folder, head, bank) : before;
  tell(done, kept, folder, terminal);
  return 0;
};
