/** Why a message did not arrive. It never holds the address: that is a secret with some channels. */
export class NotSent extends Error {
  override readonly name = 'NotSent';
  /** Milliseconds that the receiver asked to wait. */
  readonly retryAfter: number | undefined;
  /** Trying again cannot help. */
  readonly final: boolean;

  constructor(message: string, more: { readonly retryAfter?: number; readonly final?: boolean } = {}) {
    super(message);
    this.retryAfter = more.retryAfter;
    this.final = more.final ?? false;
  }
}

const patience = 10_000;

function waitAsked(header: string | null): number | undefined {
  const seconds = Number(header ?? '');
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : undefined;
}

/**
 * Posts JSON once; a redirect is refused, so that a message goes nowhere else.
 * @throws NotSent
 */
export async function post(
  address: string,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<void> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
  }).catch((error: unknown) => {
    const { cause } = error as { readonly cause?: { readonly code?: string } };
    throw new NotSent(`no answer (${cause?.code ?? (error instanceof Error ? error.name : 'unknown')})`);
  });
  await answer.body?.cancel();
  if (answer.ok) return;
  const retryAfter = waitAsked(answer.headers.get('retry-after'));
  throw new NotSent(`answered ${String(answer.status)}`, {
    ...(retryAfter === undefined ? {} : { retryAfter }),
    final: answer.status < 500 && answer.status !== 408 && answer.status !== 429,
  });
}
