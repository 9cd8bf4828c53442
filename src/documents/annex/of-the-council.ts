import { annexWords } from './annex-words.ts';

/**
 * What the Clerk's report says to the Clerk, as councillors read it: "your list" is the Council's. Names and requests do
 * not pass through here.
 */
export function ofTheCouncil(text: string): string {
  return annexWords.readers.reduce((said, { clerk, council }) => said.replaceAll(clerk, council), text);
}
