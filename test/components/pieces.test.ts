import { expect, it } from 'vitest';
import { cutAtWord, fitPieces, type Piece } from '../../src/components/pieces.ts';

const text = (spans: readonly { readonly text: string }[]) => spans.map((span) => span.text).join('');
const SIGNS = { dot: '·', ellipsis: '…' };
const PIECES: readonly Piece[] = [
  { text: '20 offers' },
  { text: '2 marked: B shows them', short: '2 marked', yields: 1 },
  { text: '3 s old' },
];

it.each([
  [60, '20 offers · 2 marked: B shows them · 3 s old'],
  [44, '20 offers · 2 marked: B shows them · 3 s old'],
  [43, '20 offers · 2 marked · 3 s old'],
  [30, '20 offers · 2 marked · 3 s old'],
  [29, '20 offers · 3 s old'],
  [18, '20 offers'],
  [3, '20 offers'],
])('in %i cells a line has whole pieces, and what is less important gives way', (width, shown) => {
  expect(text(fitPieces(PIECES, width, SIGNS))).toBe(shown);
});

it.each([
  [50, '3 s old · The provider is out of order for now.'],
  [40, '3 s old · The provider is out of order …'],
  [26, '3 s old · The provider …'],
  [25, '3 s old'],
])('a sentence among them shows its first words in %i cells', (width, shown) => {
  const pieces: readonly Piece[] = [
    { text: '3 s old' },
    { text: 'The provider is out of order for now.', cut: true },
  ];
  expect(text(fitPieces(pieces, width, SIGNS))).toBe(shown);
});

it.each([
  [14, 'This is cut up'],
  [13, 'This is cut …'],
  [12, 'This is …'],
  [9, 'This is …'],
  [8, 'This …'],
])('a sentence is cut between words at %i cells', (width, shown) => {
  expect(text(cutAtWord([{ text: 'This is cut up' }], width, { ellipsis: '…' }))).toBe(shown);
});

it('keeps the tokens of the words, and leaves a first word that is too long to the row', () => {
  const cell = [{ text: 'Not done: ', token: 'bad' }, { text: 'somebody else was first' }] as const;
  expect(cutAtWord(cell, 21, { ellipsis: '…' })).toEqual([
    { text: 'Not done: ', token: 'bad' },
    { text: 'somebody' },
    { text: ' …' },
  ]);
  expect(cutAtWord('https://example.com/a b', 10, { ellipsis: '…' })).toEqual([
    { text: 'https://example.com/a b' },
  ]);
});
