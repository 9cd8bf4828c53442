import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Branding } from '../../documents/branding/branding.ts';
import { BeadleError } from '../../model/error.ts';
import { allAtOnce } from '../../rulebook/all-at-once.ts';
import { pngLogo } from './png-logo.ts';
import { readYamlFile } from './read-yaml-file.ts';

const line = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, 'must be one line')
  // Marks that turn the direction of reading, or show nothing, would change how the words beside them are read.
  .regex(/^[^\p{Cf}\p{Co}\p{Cn}]*$/u, 'must hold no invisible signs; type it again by hand');

/** Relative luminance. @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance, read 2026-11 */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** As the colours of the reports have it: white on it, and it on white, in 7 to 1. */
const darkEnough = (colour: string): boolean => 1.05 / (luminance(colour) + 0.05) >= 7;

const BrandingFile = z.strictObject({
  name: line.optional(),
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/iu, 'must be # and six digits or letters a to f')
    .refine(darkEnough, 'is too light to be read on white; take a darker one')
    .optional(),
  phone: line.optional(),
  email: z.email().optional(),
  web: line.optional(),
  hourlyRate: z.number().positive().max(10_000).optional(),
});

const readLogo = async (path: string) => pngLogo(path, await readFile(path));

/**
 * A provider's branding folder: branding.yaml and logo.png, either of which may be absent.
 * @throws BeadleError CONFIG_INVALID with file, line and remedy
 */
export async function readBranding(folder: string): Promise<Branding> {
  const names = existsSync(folder) ? await readdir(folder) : [];
  const file = names.includes('branding.yaml') ? join(folder, 'branding.yaml') : undefined;
  const logos = names.filter((name) => /^logo\./iu.test(name));
  const [logo] = logos;
  if (file === undefined && logo === undefined)
    throw new BeadleError('CONFIG_INVALID', `There is no branding.yaml and no logo.png in ${folder}.`, {
      hint: 'Put one of them there, or take "branding:" out. See docs/provider.md.',
    });
  if (logos.length > 1)
    throw new BeadleError(
      'CONFIG_INVALID',
      `There is more than one logo in ${folder}: ${logos.join(', ')}.`,
      {
        hint: 'Leave logo.png alone there.',
      },
    );
  const [said, picture] = await allAtOnce([
    file === undefined ? Promise.resolve({}) : readYamlFile(file, BrandingFile),
    logo === undefined ? Promise.resolve(undefined) : readLogo(join(folder, logo)),
  ]);
  return { ...said, ...(picture === undefined ? {} : { logo: picture }) };
}
