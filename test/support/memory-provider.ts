/** A provider in memory: small, obedient, and scripted by the test that uses it. */
import type { AvailableNumber, OwnedNumber } from '../../src/api/model.ts';
import type {
  Provider,
  ProviderAbilities,
  PurchaseOrder,
  Reservation,
  Reservations,
} from '../../src/api/provider.ts';

export interface MemoryProvider extends Provider {
  readonly available: AvailableNumber[];
  readonly owned: Map<string, OwnedNumber>;
  readonly orders: PurchaseOrder[];
  readonly searches: unknown[];
}

const ABILITIES: ProviderAbilities = {
  searchFilters: () =>
    new Set(['countryCode', 'numberType', 'areaCode', 'contains', 'SMS', 'voice', 'limit']),
  evidence: new Set(['countryCode', 'numberType', 'SMS', 'voice', 'MMS']),
  searchLimit: 20,
  ownedPageSize: 100,
  ownedTypeFilter: true,
  priceList: false,
  ownedPaging: 'number',
  meetsRequirementsWith: [],
  freeLookup: false,
  paidLookups: [],
  asyncPurchase: false,
  editable: { friendlyName: true, voiceUrl: true, smsUrl: true },
};

/** An offer of a New York number; `last` are its last four digits. */
export function offer(last: string, change: Partial<AvailableNumber> = {}): AvailableNumber {
  return {
    phoneNumber: `+1212555${last}`,
    friendlyName: `(212) 555-${last}`,
    countryCode: 'US',
    numberType: 'LOCAL',
    capabilities: { voice: true, SMS: true, MMS: false },
    beta: false,
    monthlyRate: {
      kind: 'money',
      money: { amount: '1.15', currency: 'USD' },
      currencyStated: true,
      text: '1.15 USD',
    },
    ...change,
  };
}

export function createMemoryProvider(available: readonly AvailableNumber[] = []): MemoryProvider {
  const shelf = [...available];
  const owned = new Map<string, OwnedNumber>();
  const orders: PurchaseOrder[] = [];
  const searches: unknown[] = [];
  return {
    abilities: ABILITIES,
    available: shelf,
    owned,
    orders,
    searches,
    async searchAvailable(query) {
      searches.push(query);
      const rows = shelf.filter(
        (row) =>
          row.countryCode === query.countryCode &&
          (query.numberType === undefined || row.numberType === query.numberType) &&
          row.phoneNumber.includes(query.contains ?? '') &&
          row.phoneNumber.includes(query.areaCode ?? ''),
      );
      return { rows: rows.slice(0, query.limit ?? 20), unreadable: 0, fetchedAt: Date.now() };
    },
    async quote({ phoneNumber }) {
      const number = shelf.find((row) => row.phoneNumber === phoneNumber);
      const fetchedAt = Date.now();
      if (number !== undefined) {
        return { kind: 'offered', phoneNumber, number, monthlyRate: number.monthlyRate, fetchedAt };
      }
      return { kind: 'not-confirmed', phoneNumber, monthlyRate: { kind: 'not-stated' }, fetchedAt };
    },
    async listOwned({ page, pageSize }) {
      const all = [...owned.values()];
      const rows = all.slice((page - 1) * pageSize, page * pageSize);
      return { rows, unreadable: 0, fetchedAt: Date.now(), total: all.length };
    },
    async getOwned(phoneNumber) {
      return owned.get(phoneNumber);
    },
    async purchase(order) {
      orders.push(order);
      const bought = shelf.find((row) => row.phoneNumber === order.phoneNumber);
      const number: OwnedNumber = {
        phoneNumber: order.phoneNumber,
        numberType: order.numberType,
        countryCode: order.countryCode,
        capabilities: bought?.capabilities ?? {},
        monthlyRate: bought?.monthlyRate ?? { kind: 'not-stated' },
        friendlyName: order.friendlyName ?? '',
        voiceUrl: order.voiceUrl ?? '',
        smsUrl: order.smsUrl ?? '',
        createdAt: Date.now(),
      };
      owned.set(order.phoneNumber, number);
      return { kind: 'owned', number };
    },
    async updateOwned(phoneNumber, configuration) {
      const number = owned.get(phoneNumber);
      if (number === undefined) throw new Error('not owned');
      const updated = { ...number, ...configuration };
      owned.set(phoneNumber, updated);
      return updated;
    },
    async release({ phoneNumber }) {
      owned.delete(phoneNumber);
    },
  };
}

export interface MemoryReservations extends Reservations {
  /** Every request, in order: "create +12125550101", "extend 1", "cancel 1". */
  readonly requests: string[];
}

/** Holds for 30 minutes, and 30 more once; `ends` says whether a reservation can be ended before its time. */
export function createMemoryReservations(now: () => number, { ends = true } = {}): MemoryReservations {
  const all = new Map<string, Reservation>();
  const requests: string[] = [];
  const get = (id: string): Reservation => {
    const reservation = all.get(id);
    if (reservation === undefined) throw new Error(`no reservation ${id}`);
    return reservation;
  };
  const keep = (reservation: Reservation): Reservation => {
    all.set(reservation.id, reservation);
    return reservation;
  };
  return {
    requests,
    async create(phoneNumber) {
      requests.push(`create ${phoneNumber}`);
      const id = `hold-${all.size + 1}`;
      return keep({ id, phoneNumber, status: 'held', expiresAt: now() + 1_800_000, fetchedAt: now() });
    },
    read: async ({ id }) => get(id),
    async extend({ id }) {
      requests.push(`extend ${id}`);
      const { expiresAt = now() } = get(id);
      return keep({ ...get(id), expiresAt: expiresAt + 1_800_000 });
    },
    ...(ends
      ? {
          cancel: async (id: string) => {
            requests.push(`cancel ${id}`);
          },
        }
      : {}),
  };
}
