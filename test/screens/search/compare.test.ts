/** The comparison: what differs first, the lowest amount, and what can be done with the number in focus. */
import { afterEach, describe, expect, test } from 'vitest';
import type { AvailableNumber } from '../../../src/api/model.ts';
import { comparedPoints } from '../../../src/screens/search/compare-points.ts';
import { type AppDriver, openApp } from '../../support/app-driver.tsx';
import { createMemoryProvider, offer } from '../../support/memory-provider.ts';
import { clickOn } from '../../support/mouse.ts';

const rate = (amount: string, currency = 'USD') =>
  ({ kind: 'money', money: { amount, currency }, currencyStated: true, text: amount }) as const;
const usd = (amount: string) => ({ amount, currency: 'USD' });
const priced = (last: string, amount: string, more: Partial<AvailableNumber> = {}) =>
  offer(last, { monthlyRate: rate(amount), ...more });

describe('what is compared', () => {
  const lowest = (numbers: readonly AvailableNumber[], name: string) => [
    ...(comparedPoints(numbers, undefined).find((point) => point.name === name)?.lowest ?? []),
  ];

  test('points in which the numbers differ come before those in which they are alike', () => {
    const numbers = [priced('0101', '2.00', { numberType: 'MOBILE' }), priced('0102', '1.00')];
    const points = comparedPoints(numbers, undefined);
    expect(points.filter(({ differ }) => differ).map(({ name }) => name)).toEqual([
      'Monthly',
      'First year',
      'Type',
    ]);
    expect(points.slice(3).some(({ differ }) => differ)).toBe(false);
  });

  test('the lowest amount is known, also when several numbers share it', () => {
    const numbers = [priced('0101', '2.00'), priced('0102', '1.00'), priced('0103', '1.0')];
    expect(lowest(numbers, 'Monthly')).toEqual([1, 2]);
    expect(lowest(numbers, 'First year')).toEqual([1, 2]);
  });

  test.each([
    ['all are alike', [priced('0101', '1.00'), priced('0102', '1.00')]],
    ['one cannot be read', [priced('0101', '1.00'), offer('0102', { monthlyRate: { kind: 'not-stated' } })]],
    ['the currencies differ', [priced('0101', '1.00'), offer('0102', { monthlyRate: rate('2.00', 'EUR') })]],
  ])('no amount is the lowest where %s', (_why, numbers) => {
    expect(lowest(numbers, 'Monthly')).toEqual([]);
  });

  test('a year without its set-up fee is not lower than one that includes it', () => {
    const numbers = [priced('0101', '1.00'), priced('0102', '1.10', { setupFee: usd('0') })];
    expect(lowest(numbers, 'Monthly')).toEqual([0]);
    expect(lowest(numbers, 'First year')).toEqual([]);
  });
});

describe('the number in focus', () => {
  let app: AppDriver;
  afterEach(async () => {
    await app.close();
  });
  const ESC = '\u001b';
  const RIGHT = '\u001b[C';

  async function compare(marks: number, size: { columns?: number; rows?: number } = {}) {
    const provider = createMemoryProvider([
      priced('0101', '1.00'),
      priced('0102', '3.00'),
      priced('0103', '2.00'),
    ]);
    app = await openApp({ provider, ...size });
    await app.see('3 offers');
    app.type(' '.repeat(marks));
    app.type('=');
    await app.see('Comparing');
    return provider;
  }
  const inFocus = (last: string) =>
    app.until((screen) => screen.includes(`▸◆ +1 212 555 ${last}`), `the focus on ${last}`);

  test('Enter opens the review card of the number that has the focus, and spends nothing', async () => {
    const provider = await compare(2);
    await inFocus('0101');
    expect(app.screen()).toMatch(/Monthly +\$1\.00 lowest +\$2\.00/);
    app.type(`${RIGHT}\r`);
    await app.see('── Buy +1 212 555 0103');
    await app.see('Offered now');
    expect(provider.orders).toEqual([]);
    app.type(ESC);
    await app.see('2 marked');
    expect(app.screen()).not.toContain('Comparing');
  });

  test('Space takes it out of the cart and puts it back, and it stays in the comparison', async () => {
    await compare(2);
    app.type(' ');
    await app.see('cart 1');
    await app.see('▸  +1 212 555 0101');
    app.type(' ');
    await app.see('cart 2');
    await inFocus('0101');
    app.type('=');
    await app.until((screen) => !screen.includes('Comparing'), 'the comparison closed');
    await app.see('2 marked');
  });

  test('what Space took out there is what u in the cart puts back', async () => {
    await compare(3);
    app.type(' ');
    await app.see('cart 2');
    app.type('=B');
    await app.see('Cart: 2 numbers');
    app.type('u');
    await app.see('Cart: 3 numbers');
  });

  test('the keys reach each number where not all fit, and the screen says how many more there are', async () => {
    await compare(3, { columns: 60, rows: 16 });
    await app.see('1 more to the right.');
    await app.until((screen) => !screen.includes('0102'), 'the third number out of view');
    app.type('ll');
    await inFocus('0102');
    await app.see('1 more to the left.');
    app.type('g');
    await inFocus('0101');
    app.type('G');
    await inFocus('0102');
    app.type('h');
    await inFocus('0103');
  });

  test('a screen reader hears which number has the focus, and whether it is in the cart', async () => {
    const provider = createMemoryProvider([priced('0101', '1.00'), priced('0102', '3.00')]);
    app = await openApp({ provider, screenReader: true });
    await app.see('2 offers');
    app.type('  =');
    await app.see('+1 212 555 0101 is selected, in the cart.');
    app.type('l ');
    await app.see('+1 212 555 0102 is selected, not in the cart.');
  });

  test('a click selects a number, and a double click opens its card', async () => {
    const provider = await compare(2);
    clickOn(app, '$2.00');
    await inFocus('0103');
    clickOn(app, '◆ +1 212 555 0101');
    await inFocus('0101');
    clickOn(app, '◆ +1 212 555 0103', { times: 2 });
    await app.see('── Buy +1 212 555 0103');
    expect(provider.orders).toEqual([]);
  });
});
