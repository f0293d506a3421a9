/** Declarations as files: what is written is read again as it was, and what cannot be used is named with its place. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DECLARATION_FORMATS,
  DECLARED_FIELDS,
  type DeclaredNumber,
} from '../../../src/api/declaration/declared.ts';
import { readDeclaration } from '../../../src/api/declaration/read.ts';
import { writeDeclaration } from '../../../src/api/declaration/write.ts';

/** Texts that break files: signs of the formats, formulas, other scripts, and everything else. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }).map((wild) => wild.toWellFormed()),
  fc.constantFrom(
    '',
    ' ',
    'on',
    'null',
    '~',
    '0123',
    '+49 30',
    '=1+1',
    "'=1",
    "''@a",
    '- a',
    'a: b',
    'a #b',
    '"',
    "'",
  ),
  fc.constantFrom(
    '(unmanaged)',
    "'(unmanaged)",
    'Grüße',
    'a\r\nb',
    'a\nb',
    '\u2028',
    '\ufeffx',
    '{a}',
    '[b]',
    '*c',
    '&d',
  ),
  fc.webUrl({ withQueryParameters: true }),
);

const numbers = fc.uniqueArray(
  fc.record({
    phoneNumber: fc.bigInt({ min: 10_000_000n, max: 999_999_999_999_999n }).map((digits) => `+${digits}`),
    fields: fc.record(Object.fromEntries(DECLARED_FIELDS.map((field) => [field, text])), {
      requiredKeys: [],
    }),
  }),
  { selector: ({ phoneNumber }) => phoneNumber, maxLength: 6 },
);

function plain(all: readonly DeclaredNumber[]) {
  return all
    .map(({ phoneNumber, fields }) => ({ phoneNumber, fields: { ...fields } }))
    .toSorted((left, right) => (left.phoneNumber < right.phoneNumber ? -1 : 1));
}

describe.each(DECLARATION_FORMATS)('%s', (format) => {
  it('reads what it wrote, and writes the same bytes again', () => {
    fc.assert(
      fc.property(numbers, (declared) => {
        const file = writeDeclaration(declared, format);
        const read = readDeclaration(file, format);
        expect(read.problems).toEqual([]);
        expect(plain(read.numbers)).toEqual(plain(declared));
        expect(writeDeclaration(read.numbers, format)).toBe(file);
      }),
      { numRuns: 300 },
    );
  });

  it('writes the same bytes in whatever order the numbers come', () => {
    const two = [
      { phoneNumber: '+12125550143', fields: { smsUrl: '', friendlyName: 'Two' } },
      { phoneNumber: '+12125550142', fields: { friendlyName: 'One' } },
    ];
    expect(writeDeclaration(two.toReversed(), format)).toBe(writeDeclaration(two, format));
  });

  it('takes an account without numbers', () => {
    expect(readDeclaration(writeDeclaration([], format), format)).toEqual({ numbers: [], problems: [] });
  });

  it('never fails on a file of anything', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), text), (file) => {
        readDeclaration(file, format);
      }),
      { numRuns: 300 },
    );
  });
});

const problemsOf = (file: string, format: 'yaml' | 'csv' | 'json' = 'yaml') =>
  readDeclaration(file, format).problems.map(({ line, column, message, hint }) => [
    line,
    column,
    message,
    hint,
  ]);

describe('what a person writes', () => {
  it('takes a number without quotes, an empty value, a list of tags and a comment', () => {
    const file = [
      '# all desks',
      'numbers:',
      '- phoneNumber: +12125550142',
      '  friendlyName: 0042',
      '  voiceUrl:',
      '  smsUrl: ~',
      '  ownTags: [sales, berlin]',
    ].join('\n');
    expect(plain(readDeclaration(file, 'yaml').numbers)).toEqual([
      {
        phoneNumber: '+12125550142',
        fields: { friendlyName: '0042', voiceUrl: '', smsUrl: '', ownTags: 'sales, berlin' },
      },
    ]);
  });

  it('lets entries share fields, of which its own win', () => {
    const file = [
      'numbers:',
      '  - &desk',
      '    phoneNumber: +12125550142',
      '    voiceUrl: https://example.com/desk',
      '    smsUrl: https://example.com/sms',
      '  - <<: *desk',
      '    phoneNumber: +12125550143',
      '    smsUrl: ""',
    ].join('\n');
    expect(plain(readDeclaration(file, 'yaml').numbers)[1]).toEqual({
      phoneNumber: '+12125550143',
      fields: { voiceUrl: 'https://example.com/desk', smsUrl: '' },
    });
  });

  it('merges what a merged entry merges itself, and the first of several lists of fields', () => {
    const file = [
      'common: &common {smsUrl: https://example.com/sms, note: common}',
      'desk: &desk {<<: *common, note: desk}',
      'numbers:',
      '  - <<: [*desk, *common]',
      '    phoneNumber: +12125550143',
    ].join('\n');
    expect(plain(readDeclaration(file, 'yaml').numbers)).toEqual([
      { phoneNumber: '+12125550143', fields: { smsUrl: 'https://example.com/sms', note: 'desk' } },
    ]);
  });

  it('reads what a spreadsheet wrote: a mark at the start, semicolons and other line ends', () => {
    const file = '\ufeffphoneNumber;friendlyName;voiceUrl\r\n+12125550142;Desk, one;(unmanaged)\r\n';
    expect(plain(readDeclaration(file, 'csv').numbers)).toEqual([
      { phoneNumber: '+12125550142', fields: { friendlyName: 'Desk, one' } },
    ]);
  });
});

describe('what cannot be used is named with line and column', () => {
  it.each([
    [
      'a name of no field',
      'numbers:\n  - phoneNumber: "+12125550142"\n    voice_url: x\n',
      3,
      5,
      'voice_url',
      'Did you mean voiceUrl?',
    ],
    ['no number', 'numbers:\n  - friendlyName: Desk\n', 2, 5, 'has no phoneNumber', '+12125550142'],
    [
      'a number without its plus sign',
      'numbers:\n  - phoneNumber: 12125550142\n',
      2,
      18,
      'E.164',
      'write +12125550142',
    ],
    [
      'a number twice',
      'numbers:\n  - phoneNumber: +12125550142\n  - phoneNumber: +12125550142\n',
      3,
      18,
      'in the file twice',
      'line 2',
    ],
    [
      'a field twice',
      'numbers:\n  - phoneNumber: +12125550142\n    smsUrl: a\n    smsUrl: b\n',
      4,
      5,
      'smsUrl is given twice',
      'one',
    ],
    [
      'a value that is no text',
      'numbers:\n  - phoneNumber: +12125550142\n    smsUrl: {a: b}\n',
      3,
      13,
      'smsUrl is not a text',
      'quotes',
    ],
    ['no list', 'phones: []\n', 1, 1, 'no list of numbers', 'numbers:'],
    ['an open quote', 'numbers:\n  - phoneNumber: "+1212\n', 3, 1, 'not YAML', 'quotes'],
    [
      'a merge of a text',
      'numbers:\n  - phoneNumber: +12125550142\n    <<: desk\n',
      3,
      9,
      '"<<" takes the fields of an entry, or a list of entries.',
      '<<: *desk',
    ],
    [
      'a list with a text to merge',
      'a: &a {note: x}\nnumbers:\n  - phoneNumber: +12125550142\n    <<: [*a, desk]\n',
      4,
      14,
      '"<<" takes',
      '<<: *desk',
    ],
    [
      'a merged value that is no text',
      'a: &a {note: {b: c}}\nnumbers:\n  - phoneNumber: +12125550142\n    <<: *a\n',
      1,
      14,
      'note is not a text',
      'quotes',
    ],
    ['an unknown anchor', 'numbers:\n  - <<: *desk\n', 2, 10, '*desk is not defined', '&desk'],
    ['two documents', 'numbers: []\n---\nnumbers: []\n', 1, 10, 'several documents', '---'],
  ])('%s', (_, file, line, column, message, hint) => {
    expect(problemsOf(file)).toEqual([
      [line, column, expect.stringContaining(message), expect.stringContaining(hint)],
    ]);
  });

  it.each([
    ['a name of no field', 'phoneNumber,Voice URL\n+12125550142,x\n', 1, 2, '"Voice URL"', 'voiceUrl'],
    [
      'a number that a spreadsheet changed',
      'friendlyName,phoneNumber\na,1.21256E+10\n',
      2,
      2,
      'E.164',
      'plus sign',
    ],
    ['too many cells', 'phoneNumber,friendlyName\n+12125550142,Desk, one\n', 2, 3, '3 cells', 'quotes'],
    ['an open quote', 'phoneNumber\n"+12125550142\n', 2, 1, 'not CSV', 'quotes'],
    [
      'a line after a cell of two lines',
      'phoneNumber,note\n+12125550142,"a\nb"\nx,y\n',
      4,
      1,
      '"x"',
      '+12125550142',
    ],
    ['nothing', '', 1, 1, 'empty', 'phoneNumber'],
    ['a remark alone', '# nothing\n', 1, 1, 'no column phoneNumber', 'phoneNumber,'],
  ])('%s in CSV', (_, file, line, column, message, hint) => {
    expect(problemsOf(file, 'csv')).toEqual([
      [line, column, expect.stringContaining(message), expect.stringContaining(hint)],
    ]);
  });

  it.each([
    ['0185550142', undefined],
    ['0012125550142', '+12125550142'],
    ['12125550142', '+12125550142'],
  ])('digits without a plus sign are completed only to a number: %s', (digits, completed) => {
    const [[, , , hint = ''] = []] = problemsOf(`phoneNumber\n${digits}\n`, 'csv');
    if (completed === undefined) expect(hint).not.toContain('removed the plus sign');
    else expect(hint).toContain(`write ${completed}.`);
  });

  it('names every problem of the file in its order', () => {
    const file = 'numbers:\n  - phoneNumber: x\n  - phoneNumber: +12125550142\n    a: b\n  - 5\n';
    expect(problemsOf(file).map(([line]) => line)).toEqual([2, 4, 5]);
  });
});
