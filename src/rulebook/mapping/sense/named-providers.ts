const lead = String.raw`\p{Lu}[\p{L}\d&'\u2019-]*`;
const name = String.raw`${lead}(?: (?:${lead}|&|and(?= \p{Lu}))){0,4}`;
const legal = String.raw`(?:Ltd|Limited|LLP|PLC|plc|Plc)`;
const trade = String.raw`(?:IT|ICT|Computers?|Computing|Computer Services|Systems|Technolog(?:y|ies)|Tech|Networks?|Networking|Digital|Data|Cyber|Solutions|Telecoms?)`;
const office = String.raw`(?:IT|ICT|I\.T\.|computer|technical|technology|support)[ -](?:[\w-]+ ){0,2}?(?:providers?|suppliers?|contractors?|company|consultants?|firm|engineers?|partner|people|team)|managed service provider|MSP`;
const whose = String.raw`(?:[Oo]ur|[Tt]he|[Ii]ts|[Tt]he council[\u2019']s|the Council[\u2019']s)`;

/** "Tamsin Data Ltd", "Kestrel IT Limited", and without the last word where the trade is plain: "Kestrel IT". */
const byTrade = new RegExp(String.raw`(?<![\p{L}\d])((?:${lead} ){1,3}${trade}(?: ${legal}|(?= Ltd)))`, 'gu');
const byShortTrade = new RegExp(
  String.raw`(?<=\b(?:with|by|from|at|for|to|and) )(${lead} (?:IT|ICT|Computers|Computing))(?![\p{L}\d])`,
  'gu',
);
/** "Oakfield Services Ltd, our IT provider", "our IT provider (Oakfield)", "our support firm, Oakfield". */
const introduced = [
  new RegExp(
    String.raw`(?<![\p{L}\d])(${name})(?:, (?:who (?:is|are) )?| \(| is | are )${whose} (?:${office})\b`,
    'gu',
  ),
  new RegExp(String.raw`\b${whose} (?:${office})(?:,| \(| is|:) ?(${name})`, 'gu'),
];
/** "the Supplier" means the company engaged to maintain the system. */
const defined =
  /[\u201c"\u2018']((?:the |our )?\p{Lu}[\p{L} ]{2,30})[\u201d"\u2019'] (?:means|is|refers to|shall mean) (?:the|any|a|our) (?:company|firm|business|contractor|supplier|provider)\b[^.;]{0,80}\b(?:maintain|support|look after|manage|run|operate|service)s?\b[^.;]{0,60}\b(?:system|systems|it|ict|computers?|network|technology|equipment)\b/giu;
/** Words that begin a sentence or name what everybody has, and no firm. */
const noName =
  /^(?:The|Our|Your|Their|Its|This|That|These|Any|All|Each|Every|No|A|An|If|When|Where|Use|Using|Council|Parish|Town|City|District|County|Clerk|Chair|Staff|Member|Members|Councillors?|User|Users|Personal|Information|Acceptable|National|Microsoft|Windows|Apple|Google|Office|Data|IT|ICT|Computer|Digital|Cyber|General|Approved|Authorised|New|Old|Mr|Mrs|Ms|Dr|For|In|On|By|With|From|Contact|Ask|Tell|Ring)$/u;

const escaped = (words: string): string => words.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);

const ofACouncil = String.raw`(?: \p{Lu}[\p{L}-]+){0,3} (?:Parish|Town|City|District|Borough|County|Community)\b`;

/** What people call a firm: its name without "Ltd", and the first word of it where no council bears that name too. */
function shortOf(firm: string, texts: string): string[] {
  const [first = ''] = firm.split(' ');
  const plain = firm.replace(new RegExp(` ${legal}$`, 'u'), '');
  const isPlace = new RegExp(`${escaped(first)}${ofACouncil}`, 'u').test(texts);
  return first.length >= 4 && !noName.test(first) && !isPlace ? [plain, first] : [plain];
}

/**
 * Reads who of those that a policy names is its IT provider, and gives back words in which each such name is the office:
 * "Kestrel" in a column of who does what binds no councillor.
 * @param titles lines that are no clause, such as the name of the council
 */
export function namedProviders(
  texts: readonly string[],
  titles: readonly string[] = [],
): (words: string) => string {
  const all = texts.join('\n');
  const everything = [...titles, ...texts].join('\n');
  const found = [byTrade, byShortTrade, ...introduced].flatMap((pattern) =>
    [...all.matchAll(pattern)].map(({ 1: firm = '' }) => firm.trim()),
  );
  const firms = found.filter((firm) => !noName.test(firm.split(' ')[0] ?? ''));
  const terms = [...all.matchAll(defined)].map(({ 1: term = '' }) => term.trim());
  const names = [
    ...new Set([...firms, ...firms.flatMap((firm) => shortOf(firm, everything)), ...terms]),
  ].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  if (names.length === 0) return (words) => words;
  const named = new RegExp(
    String.raw`(?<![\p{L}\d])(?:${names.map(escaped).join('|')})(?: ${trade})?(?: ${legal})?(?![\p{L}\d])`,
    'gu',
  );
  return (words) => words.replaceAll(named, 'the IT provider');
}
