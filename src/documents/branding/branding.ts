import { z } from 'zod';
import type { PageLook } from '../templates.ts';
import { fill } from '../text/fill.ts';
import { readWords } from '../read-words.ts';

const words = readWords('branding', () =>
  z.strictObject({
    contact: z.string(),
    price: z.string(),
    logo: z.string(),
    someone: z.string(),
  }),
);

/**
 * How a provider's documents look and whom to call; it comes from the provider's own folder and says nothing of a
 * council. What was found, what stands in the banner, and all that the council publishes are the same without it.
 */
export interface Branding {
  readonly name?: string | undefined;
  /** #rrggbb, dark enough for white text on it. */
  readonly colour?: string | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  readonly web?: string | undefined;
  /** Pounds for an hour of work; puts a price beside our estimates of time. */
  readonly hourlyRate?: number | undefined;
  /** A PNG file in base64. */
  readonly logo?: string | undefined;
}

/** How a page looks with it. */
export function lookOf({ colour, logo }: Branding = {}): PageLook {
  return { colour, pictures: logo !== undefined };
}

/** What a page shows of it; empty where there is nothing. */
export function brandingView(branding: Branding | undefined, provider: string | undefined) {
  const { name = provider, phone, email, web, logo } = branding ?? {};
  const contact = [phone, email, web].filter((one) => one !== undefined);
  return {
    logo: logo === undefined ? '' : `data:image/png;base64,${logo}`,
    logoName: fill(words.logo, { name: name ?? words.someone }),
    contact:
      contact.length === 0
        ? ''
        : fill(words.contact, { contact: [...(name === undefined ? [] : [name]), ...contact].join(', ') }),
  };
}

/** "about £25 at £50 an hour": an estimate of ours at the provider's rate, to the next whole pound; empty without a rate. */
export function priceOf(minutes: number, { hourlyRate }: Branding = {}): string {
  if (hourlyRate === undefined || minutes === 0) return '';
  const pounds = Math.ceil((minutes * hourlyRate) / 60).toLocaleString('en-GB');
  return fill(words.price, { pounds, rate: hourlyRate.toLocaleString('en-GB') });
}
