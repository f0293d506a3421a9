import { describe, expect, it } from 'vitest';
import { chargesText } from '../../src/text/batches.ts';
import { missingFeesNote, PLUS_NOTE, setupFeeNote, todayNote } from '../../src/text/totals.ts';

const money = (amount: string) => [{ amount, currency: 'USD' }];

describe('the words for what is paid today', () => {
  it('name the fees only where they are in the sum', () => {
    expect(todayNote({ numbers: 3, withoutFee: 0 })).toBe('first month and set-up fees');
    expect(todayNote({ numbers: 3, withoutFee: 1 })).toBe('first month and known set-up fees');
    expect(todayNote({ numbers: 3, withoutFee: 3 })).toBe('first month');
  });

  it('say what is in no sum, with the same words everywhere', () => {
    expect(missingFeesNote({ numbers: 3, withoutFee: 0 })).toBe('');
    expect(missingFeesNote({ numbers: 3, withoutFee: 2 })).toBe(
      'before the set-up fee of 2 numbers (not published)',
    );
    expect(missingFeesNote({ numbers: 3, withoutFee: 3 })).toBe('before set-up fees (not published)');
    expect(setupFeeNote(undefined)).toBe('before set-up fees (not published)');
    expect(PLUS_NOTE).toBe('+ before set-up fees');
  });

  it.each([
    [0, '$3.45 today for the first month and set-up fees, $3.00 per month'],
    [
      1,
      '$3.45 today for the first month and known set-up fees, before the set-up fee of 1 number (not published), $3.00 per month',
    ],
    [3, '$3.45 today for the first month, before set-up fees (not published), $3.00 per month'],
  ])('are one phrase in batches and commands (%i fees not published)', (withoutFee, text) => {
    expect(chargesText({ numbers: 3, today: money('3.45'), monthly: money('3.00'), withoutFee })).toBe(text);
  });
});
