/** The number is held while its card is open: quietly, in the background, and without standing in the way of Buy. */
import { afterEach, describe, expect, it, test } from 'vitest';
import { localError } from '../../../src/api/errors.ts';
import type { AvailableNumber } from '../../../src/api/model.ts';
import type { Provider, Reservation } from '../../../src/api/provider.ts';
import { systemRuntime } from '../../../src/api/runtime.ts';
import { extendProblem, type Hold, holdLines } from '../../../src/screens/review/hold.ts';
import { type AppDriver, openApp } from '../../support/app-driver.tsx';
import {
  createMemoryProvider,
  createMemoryReservations,
  type MemoryProvider,
  type MemoryReservations,
  offer,
} from '../../support/memory-provider.ts';

const ESC = '\u001b';
const RIGHT = '\u001b[C';
const MINUTE = 60_000;

let app: AppDriver;
afterEach(async () => {
  await app?.close();
});

interface Setup {
  readonly number?: AvailableNumber;
  readonly change?: (provider: MemoryProvider, reservations: MemoryReservations) => Provider;
  readonly ends?: boolean;
  readonly readOnly?: boolean;
  readonly columns?: number;
  readonly rows?: number;
}

/** The card of one number at a carrier that holds numbers, with a clock that the test can move. */
async function openCard({ number = offer('0101'), change, ends = true, ...options }: Setup = {}) {
  let ahead = 0;
  const now = () => Date.now() + ahead;
  const provider = createMemoryProvider([number]);
  const reservations = createMemoryReservations(now, { ends });
  const quoted: (string | undefined)[] = [];
  const held: Provider = {
    ...provider,
    reservations,
    quote: (wanted, signal) => {
      quoted.push(wanted.reservationId);
      return provider.quote(wanted, signal);
    },
  };
  app = await openApp({
    provider: change?.({ ...provider, ...held }, reservations) ?? held,
    runtime: { ...systemRuntime, now },
    ...options,
  });
  await app.see('1 offer');
  app.type('\r');
  await app.see('Offered now');
  await app.released();
  return {
    provider,
    reservations,
    quoted,
    pass: (ms: number) => {
      ahead += ms;
    },
  };
}

async function buy(): Promise<void> {
  app.type(RIGHT);
  await app.released();
  app.type('\r');
  await app.see('COMPLETED');
}

const CREATED = 'create +12125550101';

describe('the review card at a carrier that holds numbers', () => {
  test.each([
    [80, 24],
    [60, 16],
    [120, 35],
    [200, 60],
  ])(
    'counts down at %i columns, is extended once by e, and says when the hold has ended',
    async (columns, rows) => {
      const { reservations, pass, provider } = await openCard({ columns, rows });
      await app.until(
        (screen) => /Held for you until \d\d:\d\d \((29:5\d|30:00)\)/.test(screen),
        'the countdown',
      );
      pass(20 * MINUTE);
      await app.until((screen) => /\((9:[345]\d|10:00)\)/.test(screen), 'ten minutes left');
      app.type('+');
      await app.until((screen) => /\((39:[345]\d|40:00)\)/.test(screen), 'thirty minutes more');
      app.type('+');
      await app.see('it was extended already');
      expect(reservations.requests).toEqual([CREATED, 'extend hold-1']);
      pass(41 * MINUTE);
      await app.until((screen) => /The hold ended at \d\d:\d\d\. You can buy/.test(screen), 'the end');
      await buy();
      expect(provider.orders[0]).not.toHaveProperty('reservationId');
    },
  );

  test('orders with the reservation, asks for the quote with it, and does not end it afterwards', async () => {
    const { provider, reservations, quoted } = await openCard();
    await app.see('Held for you until');
    await buy();
    expect(provider.orders).toMatchObject([{ reservationId: 'hold-1' }]);
    expect(quoted).toEqual([undefined, 'hold-1']);
    expect(reservations.requests).toEqual([CREATED]);
  });

  test('gives the number back when the person leaves', async () => {
    const { reservations } = await openCard();
    await app.see('Held for you until');
    app.type(ESC);
    await app.see('1 offer');
    await app.until(() => reservations.requests.length === 2, 'the end of the hold');
    expect(reservations.requests).toEqual([CREATED, 'cancel hold-1']);
  });

  test('says that the hold ends by itself where it cannot be given back, and uses it from the next quote on', async () => {
    const { reservations, quoted } = await openCard({ ends: false });
    await app.see('; it ends by itself');
    app.type(ESC);
    await app.see('1 offer');
    app.type('\r');
    await app.see('; it ends by itself');
    expect(reservations.requests).toEqual([CREATED]);
    expect(quoted).toEqual([undefined, 'hold-1']);
  });

  test('gives it back when the purchase was not started, not before its outcome is known', async () => {
    const gate = Promise.withResolvers<void>();
    const { reservations } = await openCard({
      change: (provider) => ({
        ...provider,
        quote: async (wanted, signal) => {
          if (wanted.reservationId !== undefined) {
            await gate.promise;
            throw localError('unavailable', 'The carrier is down.', 'Try again later.');
          }
          return provider.quote(wanted, signal);
        },
      }),
    });
    await app.see('Held for you until');
    app.type(RIGHT);
    await app.released();
    app.type('\r');
    await app.see('Saving it to the journal');
    app.type(ESC);
    await app.see('1 offer');
    expect(reservations.requests).toEqual([CREATED]);
    gate.resolve();
    await app.until(() => reservations.requests.length === 2, 'the end of the hold');
    expect(reservations.requests).toEqual([CREATED, 'cancel hold-1']);
  });

  test('still counts down when the price has changed and nothing was sent', async () => {
    const dearer = offer('0101', {
      monthlyRate: {
        kind: 'money',
        money: { amount: '2.15', currency: 'USD' },
        currencyStated: true,
        text: '2.15 USD',
      },
    });
    const { provider } = await openCard({
      change: (memory) => ({
        ...memory,
        quote: (wanted, signal) =>
          wanted.reservationId === undefined
            ? memory.quote(wanted, signal)
            : createMemoryProvider([dearer]).quote(wanted, signal),
      }),
    });
    await app.see('Held for you until');
    app.type(RIGHT);
    await app.released();
    app.type('\r');
    await app.see('Nothing was sent. Confirm again');
    expect(app.screen()).toMatch(/Held for you until \d\d:\d\d \(\d\d:\d\d\)/);
    expect(provider.orders).toEqual([]);
  });

  test.each([
    ['has no right to', localError('auth', 'This account may not reserve numbers.', '')],
    ['cannot', localError('network', 'The connection was lost.', '')],
  ])('that %s says so in one line, and buys as before', async (_, error) => {
    const { provider } = await openCard({
      change: (memory, reservations) => ({
        ...memory,
        reservations: { ...reservations, create: () => Promise.reject(error) },
      }),
    });
    await app.see(`Not held: ${error.message}`);
    app.type('+');
    await app.see('the number is not held');
    await buy();
    expect(provider.orders).toHaveLength(1);
    expect(provider.orders[0]).not.toHaveProperty('reservationId');
  });

  test('never waits for the reservation', async () => {
    const { provider } = await openCard({
      change: (memory, reservations) => ({
        ...memory,
        reservations: { ...reservations, create: () => new Promise<Reservation>(() => undefined) },
      }),
    });
    await app.see('Reserving the number …');
    await buy();
    expect(provider.orders).toHaveLength(1);
  });

  test.each<readonly [string, Setup]>([
    ['whose offer cannot be reserved', { number: offer('0101', { reservable: false }) }],
    ['of a read-only account', { readOnly: true }],
  ])('reserves nothing for a number %s', async (_, setup) => {
    const { reservations } = await openCard(setup);
    await app.released();
    if (setup.number !== undefined) await app.see('Not held: the provider cannot hold this number.');
    expect(reservations.requests).toEqual([]);
    expect(app.screen()).not.toContain('Held for you');
  });
});

test('a number that is not ready at once says so on the card', async () => {
  await openCard({ number: offer('0101', { quickship: false }) });
  await app.see('in up to two working days');
});

describe('what the card says of a hold', () => {
  const reservation: Reservation = {
    id: 'hold-1',
    phoneNumber: '+12125550101',
    status: 'held',
    expiresAt: Date.UTC(2026, 10, 26, 14, 32),
    fetchedAt: 0,
  };
  const hold = (change: Partial<Extract<Hold, { kind: 'held' }>> = {}): Hold => ({
    kind: 'held',
    reservation,
    endsWithCard: true,
    extending: 'possible',
    ...change,
  });
  const text = (shown: Hold, before: number) =>
    holdLines(shown, (reservation.expiresAt ?? 0) - before).map((line) =>
      line.map((span) => span.text).join(''),
    );

  it('counts minutes and seconds down to the end', () => {
    expect(text(hold(), 1_752_000)).toEqual([
      expect.stringMatching(/^Held for you until \d\d:32 \(29:12\)$/),
    ]);
    expect(text(hold(), 1)).toEqual([expect.stringContaining('(0:01)')]);
    expect(text(hold(), 0)).toEqual([expect.stringMatching(/^The hold ended at \d\d:32\./)]);
  });

  it('has no countdown where the carrier states no end', () => {
    const { expiresAt: _, ...endless } = reservation;
    expect(text(hold({ reservation: endless }), 0)).toEqual(['Held for you; until you leave this card']);
  });

  it('is extended once, while it lasts, and not twice at a time', () => {
    const end = reservation.expiresAt ?? 0;
    expect(extendProblem(hold(), end - 1)).toBeUndefined();
    expect(extendProblem(hold(), end)).toBe('the hold has ended');
    expect(extendProblem(hold({ extending: 'under way' }), end - 1)).toBe('the provider is being asked');
    expect(extendProblem(hold({ extending: 'done' }), end - 1)).toBe('it was extended already');
    expect(extendProblem({ kind: 'none' }, 0)).toBe('the number is not held');
  });
});
