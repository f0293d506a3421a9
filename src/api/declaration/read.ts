/** Reads a declaration: which number has which values, and what in the file cannot be used. Pure. */
import { fold } from '../../text/fold.ts';
import {
  DECLARED_FIELDS,
  type DeclarationFormat,
  type DeclarationProblem,
  type DeclaredField,
  isDeclaredField,
  type PlacedNumber,
} from './declared.ts';
import { readCsvRows } from './read-csv.ts';
import { readTreeRows } from './read-tree.ts';
import type { PlacedCell, PlacedRow } from './rows.ts';

export interface ReadDeclaration {
  readonly numbers: readonly PlacedNumber[];
  /** What cannot be used, in the order of the file. With a problem, nothing of the file may be applied. */
  readonly problems: readonly DeclarationProblem[];
}

const E164 = /^\+[1-9]\d{6,14}$/;
const NUMBER_FIELD = 'phoneNumber';

/** The numbers of the file, in its order. Values are not judged here: a carrier may have one already that could not be set. */
export function readDeclaration(text: string, format: DeclarationFormat): ReadDeclaration {
  const numbers = new Map<string, PlacedNumber>();
  const found: DeclarationProblem[] = [];
  for (const row of format === 'csv' ? readCsvRows(text) : readTreeRows(text)) {
    if (!('cells' in row)) {
      found.push(row);
      continue;
    }
    const read = readRow(row);
    for (const problem of read.problems) found.push(problem);
    const { number } = read;
    if (number === undefined) continue;
    const earlier = numbers.get(number.phoneNumber);
    if (earlier === undefined) numbers.set(number.phoneNumber, number);
    else {
      found.push({
        ...number.place,
        message: `${number.phoneNumber} is in the file twice.`,
        hint: `Its first entry is in line ${earlier.place.line}. Keep one of them.`,
      });
    }
  }
  return {
    numbers: [...numbers.values()],
    problems: found.toSorted((left, right) => left.line - right.line || left.column - right.column),
  };
}

interface ReadRow {
  readonly number?: PlacedNumber;
  readonly problems: readonly DeclarationProblem[];
}

function readRow({ place, cells }: PlacedRow): ReadRow {
  const problems: DeclarationProblem[] = [];
  const values = new Map<DeclaredField, PlacedCell['value']>();
  let phone: PlacedCell['value'] | undefined;
  for (const { name, value } of cells) {
    if (name.text === NUMBER_FIELD) phone = value;
    else if (isDeclaredField(name.text)) values.set(name.text, value);
    else problems.push(unknownField(name));
  }
  if (phone === undefined) {
    const hint = `Add it, for example: ${NUMBER_FIELD}: "+12125550142"`;
    return { problems: [...problems, { ...place, message: `This entry has no ${NUMBER_FIELD}.`, hint }] };
  }
  const phoneNumber = phone.text.trim();
  if (!E164.test(phoneNumber)) return { problems: [...problems, notANumber(phone)] };
  const given = DECLARED_FIELDS.flatMap((field) => {
    const value = values.get(field);
    return value === undefined ? [] : [{ field, value }];
  });
  const number: PlacedNumber = {
    phoneNumber,
    fields: Object.fromEntries(given.map(({ field, value }) => [field, value.text])),
    place: { line: phone.line, column: phone.column },
    places: Object.fromEntries(given.map(({ field, value: { line, column } }) => [field, { line, column }])),
  };
  return { number, problems };
}

function notANumber({ text, line, column }: PlacedCell['value']): DeclarationProblem {
  const digits = text.replace(/[\s().-]/g, '').replace(/^00/, '');
  // No country code begins with a zero: such digits are a national number.
  const lost = /^[1-9]\d{6,14}$/.test(digits)
    ? ` If a spreadsheet removed the plus sign, write +${digits}.`
    : '';
  return {
    line,
    column,
    message: text === '' ? `${NUMBER_FIELD} is empty.` : `"${text}" is not a phone number in E.164 form.`,
    hint: `Write the full number with its plus sign and country code, such as "+12125550142".${lost}`,
  };
}

function unknownField({ text, line, column }: PlacedCell['name']): DeclarationProblem {
  const wanted = simple(text);
  const near = [NUMBER_FIELD, ...DECLARED_FIELDS].find((field) => simple(field) === wanted);
  return {
    line,
    column,
    message: `There is no field "${text}".`,
    hint:
      near === undefined
        ? `The fields are: ${[NUMBER_FIELD, ...DECLARED_FIELDS].join(', ')}.`
        : `Did you mean ${near}?`,
  };
}

/** "voice_url" and "Voice URL" are near to "voiceUrl". */
function simple(name: string): string {
  return fold(name).replace(/[^a-z0-9]/g, '');
}
