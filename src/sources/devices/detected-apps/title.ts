/** Endings that tell versions, processors and languages apart, and no product: "7-Zip 24.08 (x64 edition)". */
const endings =
  /[\s,_-]*(\(?(x64|x86|arm64|amd64|64[- ]bit|32[- ]bit)( edition)?\)?|\(?[a-z]{2}-[a-z]{2}\)?|\(?v?\d+(\.\d+)+\)?|version)$/iu;

/** A program's name as the council would say it: one title stands under many names. */
export function titleOf(name: string): string {
  const text = name.replaceAll(/\s+/gu, ' ').trim();
  const shorter = text.replace(endings, '').trim();
  return shorter === '' || shorter === text ? text : titleOf(shorter);
}

/** Apps of the Microsoft Store are listed by their package: "Microsoft.WindowsCalculator". */
export function isPackage(name: string): boolean {
  return /^[\w-]+(\.[\w-]+)+$/u.test(name.trim());
}
