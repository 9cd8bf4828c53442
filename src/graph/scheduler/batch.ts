import { isDeepStrictEqual } from 'node:util';
import { tooDeep } from '../http/body.ts';
import { deepestAnswer, isDeeperThan } from '../http/nesting.ts';
import { BrokenAnswer, isRecord, type Answer, type OutgoingRequest } from '../message.ts';
import type { BatchPart, Entry } from './job.ts';

/** The `$batch` request for these entries, which all have `inBatch` to one address. */
export const batchRequest = (entries: readonly Entry[]): OutgoingRequest => {
  const parts = entries.flatMap(({ id, job }): { id: string; part: BatchPart }[] =>
    job.inBatch === undefined ? [] : [{ id, part: job.inBatch }],
  );
  const [first] = entries;
  const to = first?.job.inBatch?.to;
  if (first === undefined || to === undefined || parts.some(({ part }) => part.to !== to))
    throw new TypeError('a batch needs requests that may be batched, to one address');
  if (parts.length !== entries.length) throw new TypeError('a batch needs requests that may be batched');
  return {
    audience: first.job.alone.audience,
    method: 'POST',
    url: to,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      requests: parts.map(({ id, part: { method, url, headers, body } }) => ({
        id,
        method,
        url,
        ...(Object.keys(headers).length === 0 ? {} : { headers }),
        ...(body === undefined ? {} : { body }),
      })),
    }),
  };
};

/** Text as it is, a number as text; anything else is not what a header or an id can be, and may not even have a text. */
const plainText = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;

const lowerCase = (headers: unknown): Record<string, string> =>
  isRecord(headers)
    ? Object.fromEntries(
        Object.entries(headers).flatMap(([name, value]) => {
          const text = plainText(value);
          return text === undefined ? [] : [[name.toLowerCase(), text]];
        }),
      )
    : {};

const toAnswer = (response: Readonly<Record<string, unknown>>): Answer | BrokenAnswer | undefined => {
  const status = Number(plainText(response['status']));
  if (!Number.isInteger(status) || status < 100 || status > 599) return undefined;
  const { body } = response;
  if (isDeeperThan(body, deepestAnswer)) return tooDeep();
  return { status, headers: lowerCase(response['headers']), body };
};

/** Neither of the two is nested deeply, which `isDeepStrictEqual` would not survive. */
const isSame = (one: Answer | BrokenAnswer, other: Answer | BrokenAnswer): boolean =>
  one instanceof BrokenAnswer || other instanceof BrokenAnswer
    ? one instanceof BrokenAnswer && other instanceof BrokenAnswer
    : isDeepStrictEqual(one, other);

/**
 * The answers of a batch, by entry id. They come in any order. An id that is answered twice with different answers,
 * or not at all, is absent: nobody can say what Microsoft meant. One that is nested too deeply is broken by itself.
 * Answers to ids that we did not ask are not looked at.
 * @throws BrokenAnswer when the answer is not one of a batch
 */
export const batchAnswers = (body: unknown): ReadonlyMap<string, Answer | BrokenAnswer> => {
  const responses = isRecord(body) ? body['responses'] : undefined;
  if (!Array.isArray(responses))
    throw new BrokenAnswer('The answer to a $batch has no list of responses.', { again: true });
  const answers = new Map<string, Answer | BrokenAnswer>();
  const contradicted = new Set<string>();
  for (const response of responses) {
    if (!isRecord(response)) continue;
    const id = plainText(response['id']);
    if (id === undefined) continue;
    const answer = toAnswer(response);
    const earlier = answers.get(id);
    if (answer === undefined || (earlier !== undefined && !isSame(earlier, answer))) contradicted.add(id);
    else answers.set(id, answer);
  }
  for (const id of contradicted) answers.delete(id);
  return answers;
};
