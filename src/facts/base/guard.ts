import type { Evidence } from '../../snapshot/evidence.ts';
import type { Restrict } from './computed.ts';

const free: ReadonlySet<string> = new Set(['id', 'length', 'then', 'toJSON', 'constructor']);

/** An object of Microsoft's that shows the declared properties and throws on any other. */
function shown(one: unknown, names: readonly string[], said: string): unknown {
  if (typeof one !== 'object' || one === null || names.includes('*')) return one;
  if (Array.isArray(one)) return one.map((item: unknown) => shown(item, names, said));
  return new Proxy(one, {
    get: (target, key, receiver) => {
      if (typeof key === 'string' && !free.has(key) && !names.includes(key))
        throw new TypeError(`${said} reads "${key}" and does not declare it`);
      return Reflect.get(target, key, receiver) as unknown;
    },
  });
}

const isSubject = (one: unknown): one is { readonly subject: string; readonly value?: unknown } =>
  typeof one === 'object' && one !== null && 'subject' in one && 'status' in one;

function shownEvidence(evidence: Evidence<unknown>, names: readonly string[], said: string): unknown {
  if (evidence.status === 'unavailable') return evidence;
  const { value } = evidence;
  const each = (one: unknown): unknown =>
    isSubject(one) && 'value' in one ? { ...one, value: shown(one.value, names, said) } : one;
  const cut = Array.isArray(value) && value.some(isSubject) ? value.map(each) : shown(value, names, said);
  return { ...evidence, value: cut };
}

/**
 * For tests: evidence that throws when a derivation looks at a kind or a property that it did not declare. The
 * compiler says the same, but a cast could silence it.
 */
export const guarded: Restrict = (evidence, { name, needs }) =>
  new Proxy(evidence, {
    get: (target, id) => {
      if (typeof id !== 'string' || !(id in target)) return undefined;
      const names = (needs as Readonly<Record<string, readonly string[] | undefined>>)[id];
      if (names === undefined)
        throw new TypeError(`"${name}" reads the evidence "${id}" and does not declare it`);
      const one = target[id as keyof typeof target] as Evidence<unknown>;
      return shownEvidence(one, names, `"${name}", of ${id},`);
    },
  }) as typeof evidence;
