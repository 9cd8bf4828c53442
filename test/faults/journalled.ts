import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { RequestRecord } from '../../fixtures/simulator/record.ts';
import { collectors } from '../../src/sources/generated/collector-registry.ts';
import type { Read } from '../../src/sources/declare/reads.ts';
import { evidenceIds, evidenceKinds, type EvidenceId } from '../../src/sources/kinds.ts';

const Done = z.object({ status: z.string(), cause: z.string().optional() });
const End = z.object({ id: z.string(), how: Done.optional() });
const Line = z.object({ subject: z.string(), status: z.string(), cause: z.string().optional() });

/** Failures that may pass, and what the settings decide anew. */
const isAskedAgain = ({ cause = '' }: { readonly cause?: string | undefined }): boolean =>
  ['error', 'throttled', 'switched-off'].includes(cause);

/** One cmdlet is asked of several things: of all mailboxes, of the deleted ones, of each by itself. */
function askedOf(cmdlet: string, parameters: Readonly<Record<string, unknown>>, subject = ''): string {
  const deleted = parameters['SoftDeletedMailbox'] === true ? 'deleted' : '';
  return [cmdlet, deleted, subject].filter((part) => part !== '').join(' ');
}

const Cmdlet = z.object({
  CmdletInput: z.object({ Parameters: z.record(z.string(), z.unknown()).default({}) }),
});

const questionTo = (read: Read, subject?: string): string => {
  if (read.service === 'exchange') return askedOf(read.cmdlet, read.parameters, subject);
  if (read.service === 'dns') return read.question;
  const select = read.whole ? '' : read.properties.join(',');
  return `/${read.api}${read.path.replace(/\{[^}]+\}/, subject ?? '')} ${select}`;
};

/** The question that a request asks, of whatever page. */
export function questionOf({ url, path, cmdlet, body }: RequestRecord): string {
  if (cmdlet === undefined)
    return `${path} ${new URL(url, 'https://graph.example').searchParams.get('$select') ?? ''}`;
  const { CmdletInput } = Cmdlet.parse(JSON.parse(body ?? '{}'));
  const { Identity } = CmdletInput.Parameters;
  return askedOf(cmdlet, CmdletInput.Parameters, typeof Identity === 'string' ? Identity : undefined);
}

const subjectsIn = (folder: string, id: EvidenceId): string[] => {
  const whole = readFileSync(join(folder, `${id}.jsonl`), 'utf8')
    .split('\n')
    .slice(0, -1);
  return whole
    .map((line) => Line.parse(JSON.parse(line)))
    .filter((line) => !isAskedAgain(line))
    .map(({ subject }) => subject);
};

/** The last line of each kind; one that a kill tore off has no end. */
function endsIn(folder: string): ReadonlyMap<string, z.infer<typeof Done> | undefined> {
  const file = join(folder, 'ends.jsonl');
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1) : [];
  const told = lines.filter((line) => line !== '').map((line) => JSON.parse(line) as object);
  // One line says that everything was read, and is the end of no kind.
  const ends = told.filter((one) => !('assembledAt' in one)).map((one) => End.parse(one));
  return new Map(ends.map(({ id, how }) => [id, how]));
}

/** Two kinds ask for them: only one of the two may have its answer. */
const shared = /roleDefinitions/;

/** Every question whose answer lies in a journal: nobody needs to ask it again. Reads the files, not the program. */
export const journalled = (folder: string): ReadonlySet<string> => {
  const files = readdirSync(folder);
  const ends = endsIn(folder);
  const questions = evidenceIds.flatMap((id) => {
    const reads = collectors[id].requests;
    if (evidenceKinds[id].shape === 'each')
      return files.includes(`${id}.jsonl`)
        ? subjectsIn(folder, id).flatMap((subject) => reads.map((read) => questionTo(read, subject)))
        : [];
    const done = ends.get(id);
    return done === undefined || isAskedAgain(done) ? [] : reads.map((read) => questionTo(read));
  });
  return new Set(questions.filter((question) => !shared.test(question)));
};
