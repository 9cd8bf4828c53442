import { expect, it } from 'vitest';
import { largestAnswer, readText } from './body.ts';

/** Megabytes that come out of decompression without a word about their number. */
function flood(megabytes: number): ReadableStream<Uint8Array> {
  let left = megabytes;
  return new ReadableStream({
    pull: (controller) => {
      if (left === 0) return controller.close();
      left -= 1;
      controller.enqueue(new Uint8Array(1024 * 1024).fill(0x20));
    },
  });
}

it('refuses an answer that grows beyond all bounds, whatever it says of its size', async () => {
  const most = largestAnswer / 1024 / 1024;
  await expect(readText(new Response(flood(most + 1)))).rejects.toThrow('larger than 50 MB');
  const said = new Response('small', { headers: { 'content-length': String(largestAnswer + 1) } });
  await expect(readText(said)).rejects.toThrow('larger than 50 MB');
  expect(await readText(new Response('small'))).toBe('small');
});
