import { resolve } from 'node:path';
import { whileClaimed } from '../../audit/claim-council.ts';
import { withKeptCouncil, type KeptCouncil } from '../../audit/keeping/open-council.ts';
import { erasePerson } from '../../audit/keeping/erase-person.ts';
import { eraseCopies } from '../../audit/keeping/erase-copies.ts';
import { findPerson, type PersonFound } from '../../audit/keeping/find-person.ts';
import { systemClock } from '../../model/clock.ts';
import { printable } from '../../model/printable.ts';
import { writeFileAtomic } from '../../snapshot/private-files.ts';
import { copyLines, deliveredTo, noCopies } from '../fleet/delivered-copies.ts';
import type { Terminal } from '../terminal.ts';
import { defaultConfig, type Command } from './command-options.ts';

export interface PersonCommand {
  readonly config: string | undefined;
  readonly action: 'export' | 'erase';
  readonly who: string;
  readonly to: string;
  readonly yes: boolean;
}

const places = (count: number): string => `${String(count)} ${count === 1 ? 'place' : 'places'}`;

const fileLines = (files: PersonFound['own']): string[] =>
  files.map(({ file, mentions }) => `  ${printable(file)}: ${places(mentions.length)}`);

const older =
  'Written by an older Beadle, which this one cannot make anew. Everything in these run folders that may name somebody is deleted; what is public, and the results without names, stay:';

const all = (found: PersonFound): PersonFound['own'] => [
  ...found.runs.flatMap(({ files }) => files),
  ...found.own,
];

const known = ({ identity }: PersonFound): string =>
  `Known as ${[...identity.names, ...identity.identifiers].map(printable).join(', ')}`;

/** What an answer to a request has to say besides: the reports are made of the same runs. */
const reports = 'The reports in the same run folders were made from run.json and say no more than it does.';

const didYouMean = ({ near }: PersonFound): string[] =>
  near === undefined ? [] : [`Did you mean "${printable(near)}"?`];

const nowhere =
  'Nothing that is kept of this council mentions this person. Check the spelling, or ask by sign-in name or object id.';

async function exportPerson(found: PersonFound, to: string, terminal: Terminal): Promise<void> {
  const file = resolve(to);
  const content = {
    format: 'beadle-person-export',
    version: 1,
    madeAt: systemClock().toISOString(),
    ...found.identity,
    files: all(found),
  };
  await writeFileAtomic(file, `${JSON.stringify(content, null, 2)}\n`);
  if (terminal.json) terminal.result(JSON.stringify({ file, files: all(found).length, near: found.near }));
  else {
    const told = all(found).length === 0 ? [nowhere, ...didYouMean(found)].join(' ') : reports;
    terminal.result([known(found), ...fileLines(all(found)), told, `Written to ${file}`].join('\n'));
  }
}

const limits = (found: PersonFound, deliverTo: string | undefined): string[] => [
  ...(found.own.length === 0 ? [] : ['Your own files, which only you may change:', ...fileLines(found.own)]),
  ...(deliverTo === undefined
    ? [
        'No fleet file in a folder above names a place for copies. What another one had delivered is not reached.',
      ]
    : [
        `Copies that were delivered to ${printable(deliverTo)} are cleaned too. One that was changed, or whose run has no names here any more, is left and listed.`,
      ]),
  'While the account is in the tenant the next audit reads it again. Back-ups, synchronised copies, and copies that somebody moved or sent on are not reached.',
];

async function erase(
  council: KeptCouncil,
  found: PersonFound,
  { yes }: PersonCommand,
  terminal: Terminal,
): Promise<void> {
  const deliverTo = await deliveredTo(council);
  const done = yes
    ? await whileClaimed(council.history, systemClock, async () => ({
        changed: await erasePerson(council, found, systemClock()),
        copies:
          deliverTo === undefined ? noCopies : await eraseCopies(council.history, deliverTo, systemClock()),
      }))
    : { changed: 0, copies: noCopies };
  if (terminal.json) {
    const files = all(found).map(({ file, mentions }) => ({ file, places: mentions.length }));
    terminal.result(
      JSON.stringify({
        ...found.identity,
        files,
        runsChanged: done.changed,
        copies: { renewed: done.copies.renewed.length, left: done.copies.left },
        near: found.near,
      }),
    );
    return;
  }
  const linesOf = (isOlder: boolean): string[] =>
    fileLines(found.runs.filter((run) => run.isOlder === isOlder).flatMap(({ files }) => files));
  const [inRuns, inOlder] = [linesOf(false), linesOf(true)];
  const isNowhere = inRuns.length === 0 && inOlder.length === 0;
  const title = yes
    ? 'Erased. Evidence that named the person was deleted, and the reports were made again without them:'
    : 'To be erased: evidence that names the person is deleted, and the reports are made again without them:';
  terminal.result(
    [
      known(found),
      ...(isNowhere ? [['No run mentions this person.', ...didYouMean(found)].join(' ')] : []),
      ...(inRuns.length === 0 ? [] : [title, ...inRuns]),
      ...(inOlder.length === 0 ? [] : [older, ...inOlder]),
      ...copyLines(done.copies),
      ...limits(found, deliverTo),
      ...(yes || isNowhere ? [] : ['', 'Nothing was changed yet. Add --yes to do it.']),
    ].join('\n'),
  );
}

/** `beadle person`: what is kept of one person, for a request of access, or to be erased. */
export const person: Command<PersonCommand> = (options, terminal) =>
  withKeptCouncil({ config: options.config ?? defaultConfig, environment: process.env }, async (council) => {
    for (const note of council.notes) terminal.note(printable(note));
    const found = await findPerson(council, options.who);
    if (options.action === 'export') await exportPerson(found, options.to, terminal);
    else await erase(council, found, options, terminal);
    return 0;
  });
