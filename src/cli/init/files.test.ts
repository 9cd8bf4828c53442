import { parse } from 'dotenv';
import fc from 'fast-check';
import { parse as parseYaml } from 'yaml';
import { expect, it } from 'vitest';
import { configurationText, environmentText } from './files.ts';

/** What councils, their folders and their providers' computers are called. */
const awkward = fc
  .stringMatching(/^[A-Za-z0-9 .,#$`"'&()=;%!\\/:é-]{1,40}$/)
  .filter((text) => text.trim() === text);

it('writes the path of a certificate so that .env reads back the same, whatever the folder is called', () => {
  const path = awkward.filter((text) => !['`', "'", '"'].every((quote) => text.includes(quote)));
  fc.assert(
    fc.property(path, (certificate) => {
      const read = parse(environmentText('certificate', certificate))['BEADLE_CERTIFICATE_PATH'];
      // Nothing of it is an escape, as \n in the path of a Windows computer would be in double quotes.
      fc.pre(!(certificate.includes("'") && certificate.includes('`') && certificate.includes('\\')));
      expect(read).toBe(certificate);
    }),
  );
});

it('writes the name of a council so that beadle.yaml reads back the same', () => {
  fc.assert(
    fc.property(awkward, (council) => {
      const text = configurationText({
        council,
        nation: 'england',
        policy: 'wouldham',
        tenant: undefined,
        clientId: undefined,
        partnerTenant: undefined,
        method: 'certificate',
        fleet: false,
      });
      expect(parseYaml(text)).toMatchObject({ council, policy: 'wouldham' });
    }),
  );
});
