/**
 * Phrases that read as foreign to English clerks, with the words that they use. Plainness is a ceiling and not a goal: a short
 * word that nobody in a council would say is no plainer.
 */
const usual: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:sen[dt]s?|sending)(?: (?:email|mail|it|them|every email|all email|council email))? on(?= (?:to|by|outside|without|automatically)\b|[,.;])/iu,
    'forwarded',
  ],
  [/\bbr(?:ing|ings|ought) (?:(?:it|them|the email|email) )?back\b/iu, 'recover'],
  [
    /\b(?:your|someone's|somebody's|the clerk's) leave to\b|\bneed (?:your|the clerk's) leave\b/iu,
    'permission',
  ],
  [/\b(?:un)?scrambl\w*/iu, 'encrypt'],
  [/\bis feared\b/iu, 'suspected'],
  [/\bsoftware (?:is |was )?(?:put on|taken off)\b/iu, 'installed, uninstalled'],
  [/\byearly look\b/iu, 'annual review'],
  [/\b(?:lately|of late)\b/iu, 'recently'],
  [/\bforward\w*\b[^.]*\bby (?:itself|themselves)\b/iu, 'forwarded automatically'],
  [/\bours: \d+(?![\d ])/iu, 'a number with its unit'],
];

/** What a clerk would say instead; empty where nothing reads as foreign. */
export function unusualIn(text: string): readonly string[] {
  return usual.flatMap(([phrase, instead]) => {
    const found = phrase.exec(text)?.[0];
    return found === undefined ? [] : [`"${found}": ${instead}`];
  });
}
