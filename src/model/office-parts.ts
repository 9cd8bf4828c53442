import { DOMParser, type Document as XmlDocument, type Element as XmlElement } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { BeadleError } from './error.ts';

export type { XmlElement };

/** A part larger than this is no policy: a zip file that unpacks without end stops here. */
const largestPart = 50 * 1024 * 1024;

/**
 * The XML parts asked for of a Word or OpenDocument file; a part that the file does not have is left out.
 * @throws BeadleError IMPORT_UNREADABLE for what is no such file, or is protected by a password
 */
export function xmlParts(bytes: Uint8Array, names: readonly string[], file: string): Map<string, XmlElement> {
  const parts = new Map<string, XmlElement>();
  try {
    const filter = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
      if (!names.includes(name)) return false;
      if (originalSize > largestPart) throw new Error(`${name} is too large`);
      return true;
    };
    for (const [name, content] of Object.entries(unzipSync(bytes, { filter })))
      parts.set(name, rootOf(strFromU8(content)));
  } catch (cause) {
    throw new BeadleError('IMPORT_UNREADABLE', `${file} could not be read as a document.`, {
      hint: 'Open it in Word or LibreOffice, save it again as .docx or .odt without a password, and try that file.',
      cause,
    });
  }
  return parts;
}

function rootOf(xml: string): XmlElement {
  const parsed: XmlDocument = new DOMParser({
    onError: (level, message) => {
      if (level !== 'warning') throw new Error(message);
    },
  }).parseFromString(xml, 'text/xml');
  if (parsed.documentElement === null) throw new Error('no element');
  return parsed.documentElement;
}

/** Child elements, in order. */
export function childrenOf(element: XmlElement): XmlElement[] {
  return Array.from(element.childNodes).filter((node): node is XmlElement => node.nodeType === 1);
}

/** Child elements of one name, prefix included. */
export function childrenNamed(element: XmlElement | undefined, name: string): XmlElement[] {
  return element === undefined ? [] : childrenOf(element).filter(({ nodeName }) => nodeName === name);
}

/** The first child of a name, or the first child of that by the next name, and so on. */
export function child(element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  let found = element;
  for (const name of names) found = childrenNamed(found, name)[0];
  return found;
}

/** An attribute, prefix included; `undefined` where it is not there. */
export function attribute(element: XmlElement | undefined, name: string): string | undefined {
  return element?.getAttribute(name) ?? undefined;
}
