import { expect, test } from 'vitest';
import { localError } from '../../src/api/errors.ts';
import { holdNumber } from '../../src/api/held-numbers.ts';
import type { Provider, Reservation, Reservations } from '../../src/api/provider.ts';
import { createMemoryProvider, createMemoryReservations } from '../support/memory-provider.ts';
import { VirtualTime } from './purchases/support/virtual-time.ts';

const NUMBER = '+12125550101';

/** `ahead`: how far the carrier's clock is ahead of ours; it sends none while undefined. */
function setUp(
  change: (reservations: Reservations) => Partial<Reservations> = () => ({}),
  { ends = true, ahead }: { readonly ends?: boolean; readonly ahead?: number } = {},
) {
  const time = new VirtualTime();
  const memory = createMemoryReservations(() => time.now() + (ahead ?? 0), { ends });
  const provider: Provider = {
    ...createMemoryProvider(),
    ...(ahead === undefined ? {} : { clock: () => time.now() + ahead }),
    reservations: { ...memory, ...change(memory) },
  };
  const hold = () => {
    const held = holdNumber(provider, time, NUMBER);
    if (held === undefined) throw new Error('holds nothing');
    return held;
  };
  return { time, hold, requests: memory.requests };
}

test('two cards of one number share one reservation, which ends with the last of them', async () => {
  const { hold, requests } = setUp();
  const cards = [hold(), hold()];
  expect(await cards[1]?.reservation).toMatchObject({ id: 'hold-1', status: 'held' });
  await cards[0]?.leave();
  expect(requests).toEqual([`create ${NUMBER}`]);
  await cards[1]?.leave();
  expect(requests).toEqual([`create ${NUMBER}`, 'cancel hold-1']);
});

test('a card that is left before the answer came gives the number back when it comes', async () => {
  const answer = Promise.withResolvers<void>();
  const { hold, requests } = setUp((memory) => ({
    create: async (phoneNumber, reference) => {
      await answer.promise;
      return memory.create(phoneNumber, reference);
    },
  }));
  const left = hold().leave();
  answer.resolve();
  await left;
  expect(requests).toEqual([`create ${NUMBER}`, 'cancel hold-1']);
});

test('a reservation that ended or was given back is not used again', async () => {
  const { hold, requests, time } = setUp();
  const first = hold();
  await first.reservation;
  await time.run(1_800_001);
  const second = hold();
  await second.reservation;
  await second.leave();
  hold();
  expect(requests).toEqual([`create ${NUMBER}`, `create ${NUMBER}`, 'cancel hold-2', `create ${NUMBER}`]);
});

test('a reservation that an order names is not given back, and is there for another try until the carrier says otherwise', async () => {
  let status: Reservation['status'] = 'held';
  const { hold, requests } = setUp((memory) => ({
    read: async (held) => ({ ...(await memory.read(held)), status }),
  }));
  const ordering = hold();
  await ordering.reservation;
  await ordering.leave(true);
  const again = hold();
  expect(again.known).toMatchObject({ id: 'hold-1' });
  await again.readAgain();
  expect(again.isOpen).toBe(true);
  status = 'refused';
  await again.readAgain();
  expect(again.isOpen).toBe(false);
  await again.leave();
  expect(requests).toEqual([`create ${NUMBER}`]);
});

test('a failure is asked for again by the next card, and one that cannot be given back fails nothing', async () => {
  let fails = true;
  const { hold, requests } = setUp((memory) => ({
    create: async (phoneNumber, reference) => {
      if (fails) throw localError('auth', 'not allowed', '');
      return memory.create(phoneNumber, reference);
    },
    cancel: () => Promise.reject(new Error('no answer')),
  }));
  const refused = hold();
  await expect(refused.reservation).rejects.toMatchObject({ code: 'auth' });
  await refused.leave();
  fails = false;
  const held = hold();
  await held.reservation;
  await expect(held.leave()).resolves.toBeUndefined();
  expect(requests).toEqual([`create ${NUMBER}`]);
});

test('a reservation that is still being made is looked at until it is decided', async () => {
  const pending: Reservation = { id: 'hold-1', phoneNumber: NUMBER, status: 'pending', fetchedAt: 0 };
  let looks = 0;
  const { hold, time } = setUp(() => ({
    create: async () => pending,
    read: async () => {
      looks += 1;
      return looks < 3 ? pending : { ...pending, status: 'held' as const };
    },
  }));
  expect(await time.until(hold().reservation)).toMatchObject({ status: 'held' });
  expect(looks).toBe(3);
});

test.each([3_600_000, -3_600_000])('an end by a clock that is %i ms ahead is told by ours', async (ahead) => {
  const { hold, time } = setUp(undefined, { ahead });
  const card = hold();
  expect((await card.reservation).expiresAt).toBe(time.now() + 1_800_000);
  await time.run(1_000);
  expect((await card.extend()).expiresAt).toBe(time.now() + 3_600_000 - 1_000);
  expect((await card.readAgain()).expiresAt).toBe(time.now() + 3_600_000 - 1_000);
  await time.run(3_600_000);
  expect(card.isOpen).toBe(false);
});
