/**
 * Writes a declaration. The same numbers give the same bytes: they are sorted, the fields have one order, and nothing says when the file
 * was written. Pure.
 */
import { csvLine } from '../../text/csv.ts';
import { cellOfValue } from './csv-cell.ts';
import { DECLARED_FIELDS, type DeclarationFormat, type DeclaredNumber } from './declared.ts';

/** The text of the file, with its last line end. */
export function writeDeclaration(numbers: readonly DeclaredNumber[], format: DeclarationFormat): string {
  const sorted = numbers.toSorted((left, right) => (left.phoneNumber < right.phoneNumber ? -1 : 1));
  switch (format) {
    case 'yaml':
      return sorted.length === 0 ? 'numbers: []\n' : `numbers:\n${sorted.map(yamlEntry).join('')}`;
    case 'json':
      return jsonText(sorted);
    case 'csv':
      return csvText(sorted);
  }
}

function yamlEntry(number: DeclaredNumber): string {
  const [first, ...rest] = pairsOf(number).map(([name, value]) => `${name}: ${yamlText(value)}\n`);
  return `  - ${first}${rest.map((line) => `    ${line}`).join('')}`;
}

function jsonText(numbers: readonly DeclaredNumber[]): string {
  const entries = numbers.map((number) => {
    const lines = pairsOf(number).map(([name, value]) => `      "${name}": ${quoted(value)}`);
    return `    {\n${lines.join(',\n')}\n    }`;
  });
  return entries.length === 0
    ? '{\n  "numbers": []\n}\n'
    : `{\n  "numbers": [\n${entries.join(',\n')}\n  ]\n}\n`;
}

function csvText(numbers: readonly DeclaredNumber[]): string {
  const fields = DECLARED_FIELDS.filter((field) =>
    numbers.some((number) => number.fields[field] !== undefined),
  );
  const lines = numbers.map(({ phoneNumber, fields: values }) =>
    csvLine([phoneNumber, ...fields.map((field) => cellOfValue(values[field]))]),
  );
  return [csvLine(['phoneNumber', ...fields]), ...lines].join('');
}

function pairsOf({ phoneNumber, fields }: DeclaredNumber): readonly (readonly [string, string])[] {
  const given = DECLARED_FIELDS.flatMap((field): (readonly [string, string])[] => {
    const value = fields[field];
    return value === undefined ? [] : [[field, value]];
  });
  return [['phoneNumber', phoneNumber], ...given];
}

/** Text that every YAML reader takes as text without quotes. */
const PLAIN = /^[A-Za-z][\w./?&=%~+-]*(?:[: ][\w./?&=%~+-]+)*$/;
const READ_AS_SOMETHING_ELSE = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

function yamlText(value: string): string {
  return PLAIN.test(value) && !READ_AS_SOMETHING_ELSE.test(value) ? value : quoted(value);
}

/** A JSON string, which is also a YAML string in double quotes, with signs escaped that YAML does not allow as they are. */
function quoted(value: string): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
