import { attribute, child, type XmlElement } from '../../../model/office-parts.ts';
import { toggled, type WordStyles } from './word-styles.ts';

/** How the runs of one paragraph look. */
export interface Looks {
  /** Struck through, once or twice: the page shows the words, and they do not hold. */
  readonly isStruck: (run: XmlElement) => boolean;
  readonly isHidden: (run: XmlElement) => boolean;
}

/**
 * What the runs of a paragraph look like, by their own properties or else by the styles of run and paragraph. A switch
 * that both styles turn on is off again (ECMA-376 part 1, 17.7.3); `w:dstrike` is no such switch, so the run's style
 * goes before the paragraph's (17.3.2.9, 17.3.2.37, 17.3.2.41).
 * @param paragraphStyle `undefined` where the paragraph names none
 */
export function looksIn(paragraphStyle: string | undefined, styles: WordStyles): Looks {
  function own(run: XmlElement, name: string): boolean | undefined {
    return toggled(child(run, 'w:rPr'), name);
  }
  function styleOf(run: XmlElement): string | undefined {
    return attribute(child(run, 'w:rPr', 'w:rStyle'), 'w:val');
  }
  function switched(run: XmlElement, name: string): boolean {
    const ofRun = styles.says(styleOf(run), name) ?? false;
    return own(run, name) ?? ofRun !== (styles.says(paragraphStyle, name) ?? false);
  }
  function isStruckTwice(run: XmlElement): boolean {
    const name = 'w:dstrike';
    return own(run, name) ?? styles.says(styleOf(run), name) ?? styles.says(paragraphStyle, name) ?? false;
  }
  return {
    isStruck: (run) => switched(run, 'w:strike') || isStruckTwice(run),
    isHidden: (run) => switched(run, 'w:vanish'),
  };
}
