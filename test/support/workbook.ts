/** Reads the first sheet of an Excel workbook: each cell with the type that a spreadsheet takes it for. */
import { strFromU8, unzipSync } from 'fflate';

export interface WorkbookCell {
  /** As in "B2". */
  readonly place: string;
  /** ECMA-376 part 1, 18.18.11: "s" and "inlineStr" are texts; a missing one is a number. */
  readonly type: string;
  readonly text: string;
}

export function readWorkbook(bytes: Uint8Array): readonly WorkbookCell[] {
  const files = unzipSync(bytes);
  const part = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const texts = [...part('xl/sharedStrings.xml').matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)].map(
    ([, text = '']) => unescaped(text),
  );
  const cells = part('xl/worksheets/sheet1.xml').matchAll(/<c ([^>]*)>(?:<f>.*?<\/f>)?<v>([^<]*)<\/v><\/c>/g);
  return [...cells].map(([, attributes = '', value = '']) => {
    const type = /t="([^"]*)"/.exec(attributes)?.[1] ?? 'n';
    return {
      place: /r="([^"]*)"/.exec(attributes)?.[1] ?? '',
      type,
      text: type === 's' ? (texts[Number(value)] ?? '') : value,
    };
  });
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
