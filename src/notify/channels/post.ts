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

/** The errors under an error of `fetch`, the outermost first. */
function* causesOf(error: unknown): Generator<Error> {
  for (let one = error; one instanceof Error; one = one.cause) yield one;
}

/** Why nobody answered, in a few words. Messages are not passed on: some name the address. */
function whyNone(error: unknown): string {
  const causes = [...causesOf(error)];
  const proxy = causes.map(({ message }) => /^Proxy response \((\d{3})\)/u.exec(message)?.[1]).find(Boolean);
  if (proxy !== undefined)
    return `the proxy did not let it through (${proxy}): check the address, name and password in HTTPS_PROXY`;
  const codes = causes.map((one) => ('code' in one && typeof one.code === 'string' ? one.code : undefined));
  return `no answer (${codes.find(Boolean) ?? causes[0]?.name ?? 'unknown'})`;
}

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
    throw new NotSent(whyNone(error));
  });
  await answer.body?.cancel();
  if (answer.ok) return;
  const retryAfter = waitAsked(answer.headers.get('retry-after'));
  throw new NotSent(`answered ${String(answer.status)}`, {
    ...(retryAfter === undefined ? {} : { retryAfter }),
    final: answer.status < 500 && answer.status !== 408 && answer.status !== 429,
  });
}
