import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Bytes. A smaller heap is not worth the time to look through it. */
const large = 200 * 1024 * 1024;

/** Per cent by which the heap may grow before V8 looks again. Of itself it let 128 MB grow by 200 and more. */
const growth = 60;

/**
 * Collects garbage now where the heap is large: for the moment at which an audit has let its snapshot go, two thirds of all
 * that it held. V8 would not look before its heap had grown to several times what it was, and the documents would be made on
 * top of all that. From then on the heap may grow by little, for what is live hardly grows. Node gives no other way to ask
 * for it than the function that V8 has for tests (https://nodejs.org/api/cli.html#--expose-gc, read 2026-11).
 */
export function collectLargeHeap(): void {
  if (getHeapStatistics().used_heap_size < large) return;
  setFlagsFromString('--expose-gc');
  setFlagsFromString(`--heap-growing-percent=${String(growth)}`);
  (runInNewContext('gc') as () => void)();
}
