import { BrokenAnswer, isRecord, type Answer, type OutgoingRequest } from '../message.ts';
import type { Entry, Job } from './job.ts';

type Batched = NonNullable<Job['inBatch']>;

/** The `$batch` request for these entries, which all have `inBatch` of one api and host. */
export const batchRequest = (entries: readonly Entry[]): OutgoingRequest => {
  const parts = entries.flatMap(({ id, job }): { id: string; to: Batched }[] =>
    job.inBatch === undefined ? [] : [{ id, to: job.inBatch }],
  );
  const first = parts[0];
  if (first === undefined || parts.length !== entries.length)
    throw new TypeError('a batch needs requests that may be batched');
  return {
    audience: 'graph',
    method: 'POST',
    url: `${first.to.origin}/${first.to.api}/$batch`,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      requests: parts.map(({ id, to }) => ({
        id,
        method: 'GET',
        url: to.url,
        ...(Object.keys(to.headers).length === 0 ? {} : { headers: to.headers }),
      })),
    }),
  };
};

const lowerCase = (headers: unknown): Record<string, string> =>
  isRecord(headers)
    ? Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]))
    : {};

const toAnswer = (response: Readonly<Record<string, unknown>>): Answer | undefined => {
  const status = Number(response['status']);
  if (!Number.isInteger(status) || status < 100 || status > 599) return undefined;
  return { status, headers: lowerCase(response['headers']), body: response['body'] };
};

/**
 * The answers of a batch, by entry id. They come in any order. An id that is answered twice with different answers,
 * or not at all, is absent: nobody can say what Microsoft meant. Answers to ids that we did not ask are not looked at.
 * @throws BrokenAnswer when the answer is not one of a batch
 */
export const batchAnswers = (body: unknown): ReadonlyMap<string, Answer> => {
  const responses = isRecord(body) ? body['responses'] : undefined;
  if (!Array.isArray(responses))
    throw new BrokenAnswer('The answer to a $batch has no list of responses.', { again: true });
  const answers = new Map<string, Answer>();
  const contradicted = new Set<string>();
  for (const response of responses) {
    if (!isRecord(response)) continue;
    const id = String(response['id']);
    const answer = toAnswer(response);
    const earlier = answers.get(id);
    if (answer === undefined || (earlier !== undefined && JSON.stringify(earlier) !== JSON.stringify(answer)))
      contradicted.add(id);
    else answers.set(id, answer);
  }
  for (const id of contradicted) answers.delete(id);
  return answers;
};
