import { BrokenAnswer, brokenOff } from '../message.ts';
import { deepestAnswer, isTextDeeperThan } from './nesting.ts';

/** Answers beyond this many bytes, after decompression, are refused: a page of 999 users has about 4 MB. */
export const largestAnswer = 50 * 1024 * 1024;

const tooLarge = (): BrokenAnswer =>
  new BrokenAnswer(`The answer is larger than ${String(largestAnswer / 1024 / 1024)} MB.`, { again: false });

/** An answer nested as no setting is. */
export const tooDeep = (): BrokenAnswer =>
  new BrokenAnswer('The answer is nested deeper than any that Microsoft documents.', { again: false });

/**
 * Reads the text of an answer, counting bytes as they come out of decompression, so that neither a huge answer nor a
 * small one that unpacks to a huge one fills the memory.
 */
export const readText = async (response: Response): Promise<string> => {
  if (Number(response.headers.get('content-length') ?? 0) > largestAnswer) {
    await response.body?.cancel();
    throw tooLarge();
  }
  if (response.body === null) return '';
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const chunk of response.body) {
      bytes += chunk.byteLength;
      // Leaving the loop cancels the stream.
      if (bytes > largestAnswer) throw tooLarge();
      chunks.push(chunk);
    }
  } catch (cause) {
    throw brokenOff(cause);
  }
  return decode(Buffer.concat(chunks));
};

const decode = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new BrokenAnswer('The answer is not valid UTF-8, or was cut off.', { again: true, cause });
  }
};

const isJson = (contentType: string): boolean => /^application\/([\w.-]+\+)?json\b/i.test(contentType);
const isPlain = (contentType: string): boolean =>
  /^(text\/(plain|csv)|application\/octet-stream)\b/i.test(contentType);

/**
 * Turns the text of an answer into what the reader works with. An error may come without a body or with a page of
 * HTML; its status then speaks for itself. A success must be what it says it is.
 * @param successful whether the status was 2xx
 * @param deepest levels of nesting beyond which JSON is not even parsed
 */
export const parseBody = (
  text: string,
  contentType: string,
  { successful, deepest = deepestAnswer }: { readonly successful: boolean; readonly deepest?: number },
): unknown => {
  if (text === '') return undefined;
  if (isJson(contentType)) {
    if (isTextDeeperThan(text, deepest)) {
      if (!successful) return undefined;
      throw tooDeep();
    }
    try {
      return JSON.parse(text) as unknown;
    } catch (cause) {
      if (!successful) return undefined;
      throw new BrokenAnswer('The answer is not valid JSON, or was cut off.', { again: true, cause });
    }
  }
  if (!successful) return undefined;
  if (isPlain(contentType)) return text;
  throw new BrokenAnswer(
    `The answer is not JSON but ${JSON.stringify(contentType.slice(0, 80))}; something between here and Microsoft may have answered.`,
    { again: true },
  );
};
