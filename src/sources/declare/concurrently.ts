/** Enough for the scheduler to pack full batches for many mailboxes at once; it alone decides the pace. */
const mostInFlight = 4000;

type Settled<B> = { readonly result: B } | { readonly error: unknown };

const settle = async <B>(work: Promise<B>): Promise<Settled<B>> => {
  try {
    return { result: await work };
  } catch (error) {
    return { error };
  }
};

/** What is under way, and what has ended since somebody last looked. */
const makePool = <B>() => {
  const ended: Settled<B>[] = [];
  let running = 0;
  let wake: () => void = () => undefined;
  return {
    isIdle: () => running === 0 && ended.length === 0,
    isFull: (most: number) => running >= most,
    add: async (work: Promise<B>): Promise<void> => {
      running += 1;
      ended.push(await settle(work));
      running -= 1;
      wake();
    },
    /** What has ended; waits for the first when nothing has. */
    wait: async (): Promise<readonly Settled<B>[]> => {
      if (ended.length === 0) await new Promise<void>((resolve) => (wake = resolve));
      return ended.splice(0);
    },
    take: (): readonly Settled<B>[] => ended.splice(0),
  };
};

const results = function* <B>(ended: readonly Settled<B>[]): Generator<B> {
  for (const one of ended) {
    if ('error' in one) throw one.error;
    yield one.result;
  }
};

/**
 * Runs `work` over `subjects`, many at a time, and yields results as they come. The first error ends it: nothing new
 * is started, and what is under way settles before the error is thrown.
 */
export const concurrently = async function* <A, B>(
  subjects: AsyncIterable<A> | Iterable<A>,
  work: (subject: A) => Promise<B>,
  most: number = mostInFlight,
): AsyncGenerator<B> {
  const pool = makePool<B>();
  try {
    for await (const subject of subjects) {
      void pool.add(work(subject));
      yield* results(pool.isFull(most) ? await pool.wait() : pool.take());
    }
    while (!pool.isIdle()) yield* results(await pool.wait());
  } finally {
    while (!pool.isIdle()) await pool.wait();
  }
};
