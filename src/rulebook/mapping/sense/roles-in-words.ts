/** Who is bound, in the words of a policy file. */
export type AppliesTo =
  'all' | 'staff' | 'councillors' | 'clerk' | 'volunteers' | 'contractors' | 'it-provider' | 'council';

/** Not a person but something of theirs: "the Clerk's consent". */
const owned = String.raw`(?!\w|['\u2019]s\b|s['\u2019])`;
const things =
  'email|e-mail|work|business|devices?|laptops?|computers?|information|data|papers?|equipment|systems?|account|mailbox|purposes|documents?|messages?|phones?|machines?|address|website|records?|premises|property|member|tax|use|back-?up|landlines?|servers?|storage|networks?|social|meeting|business|officers?|approved|policy|policies';

const roles: readonly (readonly [AppliesTo, string])[] = [
  [
    'councillors',
    String.raw`(?:councill?[oe]rs?|cllrs?|(?<!staff )(?<!committee )(?<!household )(?<!family )members?(?! of (?:the )?(?:staff|public|household|family))|chair(?:man|person)?|mayor)`,
  ],
  [
    'staff',
    String.raw`(?:staff(?: members?)?|employees?|(?<!proper )(?<!financial )(?<!finance )(?<!protection )(?<!monitoring )officers?(?! of)|(?<!responsible )finance officer|managers?|members? of staff|line managers?|caretakers?|groundsm[ae]n|workers?)`,
  ],
  [
    'clerk',
    String.raw`(?:(?:town |parish )?clerk(?:\/rfo)?|proper officer|rfo|responsible financ(?:e|ial) officer)`,
  ],
  ['volunteers', String.raw`(?:volunteers?|(?:tree|footpath|path|flood|snow) wardens?|helpers)`],
  [
    'it-provider',
    String.raw`(?:it|ict|i\.t\.|computer|technical|technology|support)[ -](?:[\w-]+ ){0,2}?(?:providers?|suppliers?|contractors?|company|consultants?|man|firm|engineers?|partner)`,
  ],
  [
    'it-provider',
    String.raw`(?:managed service provider|msp|the provider|our provider|(?:it |ict |the )service desk|(?:it|ict|computer|technical) support(?: people| team| desk)?|support (?:people|team|firm|company))`,
  ],
  ['contractors', String.raw`(?:contractors?|consultants?|suppliers?|agency (?:staff|workers))`],
  [
    'all',
    String.raw`(?:every ?(?:one|body)|every (?:user|person)|all (?:authorised |other )?(?:users|people|persons)|users?(?! (?:account|id|name|profile|password)s?)|any ?(?:one|body)|any person|nobody|no one|people|you|each (?:user|person)|persons?)`,
  ],
  [
    'council',
    String.raw`(?:(?:town |parish |city )?council(?! (?:${things})\b)|(?:the|this|our) authority|we)`,
  ],
];

const patterns = roles.map(
  ([role, words]) => [role, new RegExp(String.raw`(?<![\w\u2019'-])${words}${owned}`, 'iu')] as const,
);

/** Everybody who is named in these words; what belongs to somebody names nobody. */
export function rolesIn(words: string): Set<AppliesTo> {
  const found = new Set<AppliesTo>(
    patterns.filter(([, pattern]) => pattern.test(words)).map(([role]) => role),
  );
  // "IT contractor" is the provider and no other contractor; "the councillors of the council" are councillors.
  if (found.has('it-provider')) found.delete('contractors');
  return found;
}
