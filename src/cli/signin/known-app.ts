import { toldWords } from '../../documents/told/told-words.ts';
import { appNames } from '../../facts/conditional-access/explain/app-names.ts';
import { BeadleError } from '../../model/error.ts';
import { nearest } from '../../rulebook/nearest.ts';

const guid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
/** Ids that are no GUID: `Office365`, user actions, and words that stand for all other apps. */
const words = Object.keys(toldWords.signIn.apps).filter((id) => !guid.test(id));

/**
 * Refuses a misspelt app: it would be taken for one that no policy names, and the answer would be about nothing.
 * @throws BeadleError USAGE
 */
export function assertKnownApp(app: string): void {
  const known = [...Object.keys(appNames), ...words];
  if (
    guid.test(app) ||
    /^urn:user:/i.test(app) ||
    known.some((one) => one.toLowerCase() === app.toLowerCase())
  )
    return;
  const near = nearest(app, known);
  throw new BeadleError('USAGE', `There is no app "${app}".`, {
    hint: `${near === undefined ? '' : `Did you mean "${near}"? `}Give an app id, or one of: ${known.join(', ')}.`,
  });
}
