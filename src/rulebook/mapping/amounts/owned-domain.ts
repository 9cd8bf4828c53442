import { getDomain } from 'tldts';

const domainLike = /(?<![\w.-])(?:[\w.-]*@)?((?:[a-z0-9-]+\.)+[a-z]{2,})\b/giu;

/** The first domain in a text that somebody can own: `gov.uk` alone is none. */
export function ownedDomain(text: string): string | undefined {
  for (const [, name = ''] of text.matchAll(domainLike)) if (getDomain(name) !== null) return name;
  return undefined;
}
