/** The column of the webhooks: whoever looks at the list sees which side is set, and where it goes. */
import { describe, expect, test } from 'vitest';
import type { OwnedNumber } from '../../../src/api/model.ts';
import { fitCell, spansOf } from '../../../src/components/cells.ts';
import { layoutColumns } from '../../../src/components/columns.ts';
import { createTheme } from '../../../src/components/theme.ts';
import { ownedColumns } from '../../../src/screens/owned/columns.ts';
import { appendNumbers, emptyList } from '../../../src/screens/owned/list.ts';
import { webhookCells } from '../../../src/screens/owned/webhooks.ts';
import { ownedNumber } from '../../support/owned-numbers.ts';

const { glyphs } = createTheme({ colour: false, ascii: false });
const API = 'https://api.example.com';

function shown(change: Partial<OwnedNumber>, cells: number): string {
  const row = webhookCells(glyphs, ownedNumber('0142', change), cells);
  return fitCell(row, cells, 'left', glyphs)
    .map(({ text }) => text)
    .join('')
    .trimEnd();
}

describe('a row', () => {
  test.each([
    ['voice alone', { voiceUrl: `${API}/v1` }, 'voice ·    api.example.com/v1'],
    ['both to one place', { voiceUrl: `${API}/v1`, smsUrl: `${API}/v1` }, 'voice SMS  api.example.com/v1'],
    [
      'both on one host',
      { voiceUrl: `${API}/voice`, smsUrl: `${API}/sms` },
      'voice SMS  api.example.com/voice · /sms',
    ],
    [
      'two hosts',
      { voiceUrl: API, smsUrl: 'https://b.example.com:8443/y' },
      'voice SMS  api.example.com · b.example.com:8443/y',
    ],
    ['neither', { voiceUrl: '' }, 'none'],
    ['a text that is no URL', { voiceUrl: 'sip me' }, 'voice ·    sip me'],
    [
      'a route with a name',
      { voiceUrl: '', routedBy: { voice: { kind: 'trunk', id: 'TK1', name: 'Office' } } },
      'trunk ·    Office',
    ],
  ] as const)('says where it goes: %s', (_, change, expected) => {
    expect(shown(change, 60)).toBe(expected);
  });

  test('keeps a password and a token out of the list', () => {
    const text = shown({ voiceUrl: 'https://me:secret@api.example.com/v1?token=hidden' }, 80);
    expect(text).toBe('voice ·    api.example.com/v1');
  });

  test.each([
    [10, 'voice SMS'],
    [26, 'voice SMS  api.example.com'],
    [20, 'voice SMS  api.exam…'],
  ])('in %i cells says which sides are set before anything is cut', (cells, expected) => {
    expect(shown({ voiceUrl: `${API}/voice`, smsUrl: `${API}/sms` }, cells)).toBe(expected);
  });
});

test('the list shows the host where cells are free, and never cuts the sides', () => {
  const { widest, rates, entries } = appendNumbers(emptyList(), [
    ownedNumber('0142', { friendlyName: 'Line 00031', voiceUrl: `${API}/v1` }),
  ]);
  const [entry] = entries;
  const columns = ownedColumns({ glyphs, accounts: false, widest, rates });
  const textAt = (width: number) => {
    const column = layoutColumns(columns, width - 1).find(({ id }) => id === 'webhooks');
    return entry === undefined || column === undefined
      ? ''
      : spansOf(column.cell(entry, column.cells))
          .map(({ text }) => text)
          .join('');
  };
  expect(textAt(80)).toBe('voice ·');
  expect(textAt(120)).toContain('api.example.com');
  expect(textAt(200)).toBe('voice ·    api.example.com/v1');
});
