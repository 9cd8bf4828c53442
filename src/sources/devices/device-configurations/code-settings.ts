/** Properties of general profiles by which a code or a lock is asked for; others limit fingerprints, or how old a code may be. */
const isCode =
  /pass(word|code)(required|minimum|minutes|requirewhen|requireunlock|blocksimple)|passwordcomplexity$/iu;

/** How a profile says that it leaves a property open (androidDeviceOwnerGeneralDeviceConfiguration and its like, read 2026-11). */
const leftOpen: ReadonlySet<unknown> = new Set([null, false, '', 'notConfigured', 'deviceDefault', 'none']);

/** Which of these properties a profile sets; nothing where not one of them came, so that nobody knows. */
export function codeSettingsOf(profile: object): { readonly codeSettings?: string[] } {
  const own = Object.entries(profile).filter(([name]) => isCode.test(name));
  if (own.length === 0) return {};
  return { codeSettings: own.flatMap(([name, value]) => (leftOpen.has(value) ? [] : [name])) };
}
