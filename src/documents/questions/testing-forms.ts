import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** What Word does when a person ticks a box and types beside it. */
export function filledIn(
  bytes: Uint8Array,
  ticked: readonly string[],
  typed: Readonly<Record<string, string>>,
): Uint8Array {
  const parts = unzipSync(bytes);
  let xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  for (const name of ticked)
    xml = xml.replace(
      new RegExp(
        `(<w:alias w:val="${name.replaceAll(/[|.()]/gu, String.raw`\$&`)}"/>.*?<w14:checked w14:val=")0"`,
        'u',
      ),
      '$11"',
    );
  for (const [label, text] of Object.entries(typed))
    xml = xml
      .replace(
        new RegExp(`(${label}</w:t>.*?<w:tc>.*?<w:t xml:space="preserve">)(?=</w:t>)`, 'u'),
        `$1${text}`,
      )
      .replace(
        new RegExp(`(${label}</w:t>.*?<w:tc>.*?)<w:t xml:space="preserve"/>`, 'u'),
        `$1<w:t>${text}</w:t>`,
      );
  return zipSync({ ...parts, 'word/document.xml': strToU8(xml) });
}

/** What LibreOffice does to boxes when it saves: their names go, and a sign in a run of its own stands for each. */
export function savedByLibreOffice(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    .replaceAll(/<w:alias w:val="[^"]*"\/>/gu, '')
    .replaceAll(/<w:sym w:char="2610"[^>]*\/>/gu, '<w:t>☐</w:t>')
    .replaceAll('<w:t xml:space="preserve">\u00A0', '<w:t>\u00A0</w:t></w:r><w:r><w:t>');
  return zipSync({ ...parts, 'word/document.xml': strToU8(xml) });
}

/** The same where a program keeps the signs alone: no field is left. */
export function savedAsSigns(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(savedByLibreOffice(bytes));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replaceAll(
    /<w:sdt>.*?<w14:checked w14:val="(\d)".*?<\/w:sdt>/gu,
    (_all, state: string) => `<w:r><w:t>${state === '1' ? '☑' : '☐'}</w:t></w:r>`,
  );
  return zipSync({ ...parts, 'word/document.xml': strToU8(xml) });
}

/** The form as LibreOffice 7.4 saves it as ODT: content controls under its own prefix, no names, spaces as elements. */
export function savedAsOdt(bytes: Uint8Array): Uint8Array {
  const names = {
    tbl: 'table:table',
    tr: 'table:table-row',
    tc: 'table:table-cell',
    p: 'text:p',
    t: 'text:span',
  };
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
    .replaceAll(
      /<w:sdt>.*?<w14:checked w14:val="(\d)".*?<\/w:sdt>/gu,
      (_all, state: string) =>
        `<loext:content-control loext:checkbox="true"${state === '1' ? ' loext:checked="true"' : ''}><text:span>☐</text:span></loext:content-control>`,
    )
    .replaceAll(
      /<(\/?)w:(tbl|tr|tc|p|t)(?:\s[^>]*?)?(\/?)>/gu,
      (_all, end: string, tag: keyof typeof names, empty: string) => `<${end}${names[tag]}${empty}>`,
    )
    .replaceAll(/<\/?w:[^>]*>|<\?xml[^>]*>/gu, '')
    .replaceAll('\u00A0', '<text:s/>')
    .replace('Note:', 'Note: looked at in May<office:annotation><text:p>yes</text:p></office:annotation>');
  const spaces = ['office', 'table', 'text', 'loext'].map((name) => `xmlns:${name}="urn:${name}"`).join(' ');
  const content = `<office:document-content ${spaces}><office:body><office:text>${xml}</office:text></office:body></office:document-content>`;
  return zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    'content.xml': strToU8(content),
  });
}

/** Symbols whose number is none, or too great for any sign. */
export function savedWithStrangeSymbols(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(savedByLibreOffice(bytes));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replaceAll(
    '<w:t>\u00A0</w:t>',
    '<w:sym w:char="zz"/><w:sym w:char="FFFFFF"/>',
  );
  return zipSync({ ...parts, 'word/document.xml': strToU8(xml) });
}
