/** Slips that a proof-reader of a page would mark, each with what shows that it is seen. */
export interface Slip {
  readonly slip: string;
  readonly seen: RegExp;
  readonly planted: string;
}

export const slips: readonly Slip[] = [
  {
    slip: 'a word twice',
    seen: /(?<![\p{L}\p{N}.@-])(\p{L}{2,})(?:['’]s?)? \1(?![\p{L}\p{N}'’@-])/iu,
    planted: "We looked only at the council's council devices.",
  },
  { slip: 'two full stops', seen: /(?<!\.)\.\.(?!\.)/u, planted: 'Neither of them asks for it..' },
  { slip: 'a stop after nothing', seen: /[\p{L}\d)] [.,;:](?:\s|$)/u, planted: 'Since 3 March .' },
  {
    slip: 'one of many',
    seen: /(?<![\d.,:]|\d )\b1 (?:second|minute|hour|day|month|year|week|computer|device|account|mailbox(?:es)|question|promise|character|people)s?\b(?<=s|people)/u,
    planted: 'ChatGPT is on 1 computers and not on your list.',
  },
  { slip: 'the ones', seen: /\bthe 1 promises\b/u, planted: 'Of the 1 promises in your policy:' },
  { slip: 'no days at all', seen: /\b0 days? ago\b/u, planted: 'Last seen 0 days ago.' },
  { slip: 'nothing in the place of an answer', seen: /: none\./u, planted: 'It is at: none.' },
  { slip: 'one line for several', seen: /\(line [^()]*,/u, planted: 'B3 Some mailboxes (line 6.1, 8.1)' },
  {
    slip: 'a list of two lists',
    seen: /: (?:\d+|one) [\p{L} ]+: /u,
    planted: 'Some people have no second step: 13 people or accounts: Ada, Ben',
  },
  {
    slip: 'a limit of what was not read',
    seen: /\b(?:Could not|Nothing here to) (?:check|list)\b[^.]*\. That does not show\b/u,
    planted: 'Could not check: whether computers lock. That does not show that people lock them.',
  },
  {
    slip: 'a sentence that begins with a bracket',
    seen: /(?:^|\. )\([^()]*\) (?:is|does|may|has|gets)\b/u,
    planted: '(Ada Quill) does not meet the device rules.',
  },
];
