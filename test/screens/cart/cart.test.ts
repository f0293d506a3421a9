import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AvailableNumber } from '../../../src/api/model.ts';
import { cartTexts } from '../../../src/app/carts.ts';
import {
  type CartAction,
  type CartState,
  createCart,
  isInCart,
  isUnderWay,
  nameOfLine,
} from '../../../src/screens/cart/cart.ts';
import type { LineOutcome } from '../../../src/screens/cart/line.ts';
import { buyable, cartRows } from '../../../src/screens/cart/rows.ts';
import { cartTotals, totalsText } from '../../../src/screens/cart/totals.ts';
import { offer } from '../../support/memory-provider.ts';

const money = (amount: string, currency = 'USD') => ({ amount, currency });
const rate = (amount: string, currency = 'USD') =>
  ({ kind: 'money', money: money(amount, currency), currencyStated: true, text: amount }) as const;

const toggle = (last: string, change: Partial<AvailableNumber> = {}): CartAction => ({
  kind: 'toggle',
  line: { offer: offer(last, change), countryCode: 'US' },
});

function cartAfter(...actions: readonly CartAction[]): CartState {
  const cart = createCart();
  for (const action of actions) cart.dispatch(action);
  return cart.getState();
}

const digits = ({ lines }: CartState) => lines.map(({ offer: { phoneNumber } }) => phoneNumber.slice(-4));

describe('the cart', () => {
  it('holds each number once, whatever is marked and unmarked', () => {
    const marks = fc.array(fc.constantFrom('0101', '0102', '0103', '0104'), { maxLength: 30 });
    fc.assert(
      fc.property(marks, (lasts) => {
        const state = cartAfter(...lasts.map((last) => toggle(last)));
        const odd = ['0101', '0102', '0103', '0104'].filter(
          (last) => lasts.filter((each) => each === last).length % 2 === 1,
        );
        expect(digits(state).toSorted()).toEqual(odd);
        expect(odd.every((last) => isInCart(state, `+1212555${last}`))).toBe(true);
      }),
    );
  });

  it.each([
    ['its offer is read again', [{ kind: 'offer', offer: offer('0101', { monthlyRate: rate('2.00') }) }]],
    ['a search finds it', [{ kind: 'found', offers: [offer('0101', { monthlyRate: rate('2.00') })] }]],
    ['it is marked again', [toggle('0101'), toggle('0101', { monthlyRate: rate('2.00') })]],
  ] as const)('sells a number that was not offered when %s', (_, again) => {
    const cart = { lines: [], pattern: '', names: new Map(), why: '' };
    const [gone, other] = [offer('0101'), offer('0102')].map((one) => ({ offer: one, countryCode: 'US' }));
    if (gone === undefined || other === undefined) throw new Error('no lines');
    const notOffered = new Set(['+12125550101']);
    const before: readonly CartAction[] = [
      { kind: 'restore', cart: { ...cart, lines: [gone, other] }, at: 1 },
      { kind: 'reread', offers: 'read', changed: 0, notOffered },
    ];
    const sold = (state: CartState) => buyable(cartRows(state)).map((row) => row.offer);
    expect(sold(cartAfter(...before)).map(({ phoneNumber }) => phoneNumber)).toEqual(['+12125550102']);
    expect(sold(cartAfter(...before, ...again))).toContainEqual(
      expect.objectContaining({ phoneNumber: '+12125550101', monthlyRate: rate('2.00') }),
    );
  });

  it('names each number from the pattern, unless it was given a name of its own', () => {
    const phoneNumber = '+12125550102';
    const state = cartAfter(
      toggle('0101'),
      toggle('0102'),
      toggle('0103'),
      { kind: 'pattern', pattern: 'Desk {n} {last4} {country} {type} {other}' },
      { kind: 'name', phoneNumber, name: 'Front door' },
    );
    expect([0, 1, 2].map((index) => nameOfLine(state, index))).toEqual([
      'Desk 1 0101 US local {other}',
      'Front door',
      'Desk 3 0103 US local {other}',
    ]);
    // A name goes with its number: marked once more, the number has the name of the pattern.
    const again = cartAfter(
      toggle('0102'),
      { kind: 'name', phoneNumber, name: 'x' },
      toggle('0102'),
      toggle('0102'),
    );
    expect(nameOfLine(again, 0)).toBe('');
  });

  it('says which numbers cannot be bought from it, and why', () => {
    const state = cartAfter(
      toggle('0101', { requirement: 'documents' }),
      toggle('0102', { requirement: 'address' }),
      toggle('0103', { monthlyRate: { kind: 'not-stated' } }),
      toggle('0104', { requirement: 'documents-later' }),
      { kind: 'name', phoneNumber: '+12125550104', name: 'x'.repeat(65) },
      toggle('0105', { requirement: 'none' }),
    );
    expect(cartRows(state).map(({ problem }) => problem)).toEqual([
      'needs documents',
      'needs address',
      'no readable price',
      'name too long',
      undefined,
    ]);
  });
});

describe('what is taken out', () => {
  it('comes back to its place, with its name, the pattern and the reason, whatever was taken out before', () => {
    const lasts = ['0101', '0102', '0103', '0104'];
    const full: readonly CartAction[] = [
      ...lasts.map((last) => toggle(last)),
      { kind: 'name', phoneNumber: '+12125550102', name: 'Front door' },
      { kind: 'pattern', pattern: 'FR {n}' },
      { kind: 'why', why: 'the new office' },
    ];
    const before = cartAfter(...full);
    const some = fc.array(fc.constantFrom(...lasts, 'all'), { maxLength: 6 });
    fc.assert(
      fc.property(some, (taken) => {
        const outs = taken.map(
          (last): CartAction =>
            last === 'all' ? { kind: 'take-out' } : { kind: 'take-out', phoneNumber: `+1212555${last}` },
        );
        const after = cartAfter(...full, ...outs);
        const backs = after.takenOut.map((): CartAction => ({ kind: 'put-back' }));
        expect(cartAfter(...full, ...outs, ...backs)).toEqual(before);
      }),
    );
  });

  it('does not come back twice, and not after numbers were bought', () => {
    const out: CartAction = { kind: 'take-out', phoneNumber: '+12125550101' };
    const back: CartAction = { kind: 'put-back' };
    expect(digits(cartAfter(toggle('0101'), out, toggle('0101'), back))).toEqual(['0101']);
    // Then the key that puts back empties the cart again.
    expect(cartAfter(toggle('0101'), out, toggle('0101')).takenOut).toEqual([]);
    const ordered = cartRows(cartAfter(toggle('0102')));
    const bought: CartAction = { kind: 'buy', ordered, now: 1_000 };
    expect(digits(cartAfter(toggle('0101'), toggle('0102'), out, bought, back))).toEqual(['0102']);
  });
});

it('says of a purchase that is open that it is open, and not that it is bought', () => {
  const ordered = new Map([
    ['+12125550101', { id: 'a', bought: false }],
    ['+12125550102', { id: 'b', bought: true }],
  ]);
  const rows = cartRows(cartAfter(toggle('0101'), toggle('0102'), { kind: 'ordered', ordered }));
  expect(rows.map(({ problem }) => problem)).toEqual(['ordered, open', 'bought already']);
});

describe('the totals of the cart', () => {
  it('add set-up fees once, and say where one is not stated', () => {
    const { lines } = cartAfter(
      toggle('0101', { monthlyRate: rate('1.15'), setupFee: money('0.50') }),
      toggle('0102', { monthlyRate: rate('2.00'), setupFee: money('0') }),
      toggle('0103', { monthlyRate: rate('3.00', 'EUR') }),
      toggle('0104', { monthlyRate: { kind: 'unreadable', text: '?' } }),
    );
    const totals = cartTotals(lines);
    expect(totalsText(totals.today)).toBe('$3.65 and €3.00+');
    expect(totalsText(totals.firstYear)).toBe('$38.30 and €36.00+');
    expect(totals).toMatchObject({ withoutPrice: 1, withoutFee: 1 });
  });

  it('stand in the header, shorter where there is no room', () => {
    expect(cartTexts(cartAfter(), '·')).toEqual([]);
    const state = cartAfter(toggle('0101'), toggle('0102', { monthlyRate: { kind: 'not-stated' } }));
    expect(cartTexts(state, '·')).toEqual(['cart 2 · $1.15+/month', 'cart 2']);
  });
});

describe('buying the cart', () => {
  const ordered = cartRows(cartAfter(toggle('0101'), toggle('0102'), toggle('0103')));
  const buy: CartAction = { kind: 'buy', ordered, now: 1_000 };
  const outcome = (last: string, state: LineOutcome['state'], reason = ''): CartAction => ({
    kind: 'outcome',
    phoneNumber: `+1212555${last}`,
    outcome: { state, reason },
  });
  const marks = ['0101', '0102', '0103'].map((last) => toggle(last));

  it('what was bought, or may have been, leaves the cart; what was not stays with its reason', () => {
    const state = cartAfter(
      ...marks,
      buy,
      outcome('0101', 'DONE'),
      outcome('0102', 'CHANGED_MEANWHILE', 'The price is $9.00 now.'),
      outcome('0103', 'UNKNOWN'),
      { kind: 'end', now: 2_000 },
    );
    expect(digits(state)).toEqual(['0102']);
    const rows = cartRows(state);
    expect(rows.map(({ outcome: of, left }) => [of?.state, left])).toEqual([
      ['DONE', true],
      ['CHANGED_MEANWHILE', undefined],
      ['UNKNOWN', true],
    ]);
    expect(buyable(rows).map(({ offer: { phoneNumber } }) => phoneNumber.slice(-4))).toEqual(['0102']);
    expect(
      cartRows(cartAfter(...marks, buy, outcome('0101', 'DONE'), { kind: 'end', now: 2 }, { kind: 'seen' })),
    ).toHaveLength(2);
  });

  it('ends the pattern: what was not bought keeps its name, and the next numbers get none of it', () => {
    const named = cartAfter(...marks, { kind: 'pattern', pattern: 'FR {n}' });
    const buyNamed: CartAction = { kind: 'buy', ordered: cartRows(named), now: 1_000 };
    const outcomes = (second: LineOutcome['state']) => [
      ...marks,
      { kind: 'pattern', pattern: 'FR {n}' } as const,
      buyNamed,
      outcome('0101', 'DONE'),
      outcome('0102', second),
      outcome('0103', second),
      { kind: 'end', now: 2_000 } as const,
      toggle('0104'),
    ];
    const names = (state: CartState) => state.lines.map((_, index) => nameOfLine(state, index));
    expect(names(cartAfter(...outcomes('DONE')))).toEqual(['']);
    expect(names(cartAfter(...outcomes('CHANGED_MEANWHILE')))).toEqual(['FR 2', 'FR 3', '']);
    // Where nothing was bought, nothing has changed.
    const none = cartAfter(...marks, { kind: 'pattern', pattern: 'FR {n}' }, buyNamed, {
      kind: 'end',
      now: 2,
    });
    expect(names(none)).toEqual(['FR 1', 'FR 2', 'FR 3']);
    expect(none.pattern).toBe('FR {n}');
  });

  it('does not begin a second time while it is under way', () => {
    const again: CartAction = { kind: 'buy', ordered: ordered.slice(0, 1), now: 3_000 };
    const state = cartAfter(...marks, buy, { kind: 'stop' }, again, { kind: 'seen' });
    expect(state.run).toMatchObject({ kind: 'stopping', since: 1_000, ordered });
    expect(isUnderWay(state)).toBe(true);
  });
});
