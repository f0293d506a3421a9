/** Every screen of the app with something on it, for tests that must hold for all of them. */
import type { OwnedNumber } from '../../src/api/model.ts';
import { type AppDriver, type DriverOptions, openApp } from './app-driver.tsx';
import { createMemoryProvider, type MemoryProvider, offer } from './memory-provider.ts';

/** 2026-01-01 12:00:00 UTC. */
export const NOON = 1_767_268_800_000;

/** Names in scripts and signs of every width. */
export const NAMES = [
  'Front desk',
  '東京オフィス',
  '고객센터',
  'Café Zoë',
  'e\u0301 combined',
  '👩‍💻 support 👍🏽',
  'مكتب الاستقبال',
  'ที่ทำการ',
  '🇩🇪 Berlin',
  'x'.repeat(64),
];

function owned(index: number): OwnedNumber {
  return {
    phoneNumber: `+1212555${String(100 + index).padStart(4, '0')}`,
    numberType: 'LOCAL',
    countryCode: 'US',
    capabilities: { voice: true, SMS: index % 2 === 0 },
    monthlyRate: {
      kind: 'money',
      money: { amount: '1.15', currency: 'USD' },
      currencyStated: true,
      text: '1.15',
    },
    friendlyName: '',
    voiceUrl: 'https://example.com/voice',
    smsUrl: '',
    createdAt: NOON - index * 86_400_000,
  };
}

/** Offers and owned numbers whose names are hard to measure. */
export function createFullProvider(): MemoryProvider {
  return filled(NAMES);
}

/** The same, with names that any terminal can show. */
export function createPlainProvider(): MemoryProvider {
  return filled(NAMES.map((_, index) => (index === 0 ? 'Front desk' : `Office ${index}`)));
}

function filled(names: readonly string[]): MemoryProvider {
  const provider = createMemoryProvider(
    names.map((name, index) =>
      offer(String(1000 + index).slice(-4), { rateCenter: name.slice(0, 30), region: 'NY' }),
    ),
  );
  for (let index = 0; index < 30; index += 1) {
    const number = { ...owned(index), friendlyName: names[index % names.length] ?? '' };
    provider.owned.set(number.phoneNumber, number);
  }
  // Answers carry the time of the test, so that two pictures of one state are the same.
  const at = <Answer extends object>(answer: Answer): Answer => ({ ...answer, fetchedAt: NOON });
  return {
    ...provider,
    searchAvailable: async (query, signal) => at(await provider.searchAvailable(query, signal)),
    listOwned: async (query, signal) => at(await provider.listOwned(query, signal)),
    quote: async (number, signal) => at(await provider.quote(number, signal)),
  };
}

/** A clock that stands still, with sleeps that take no time a test would notice. */
const stillRuntime: NonNullable<DriverOptions['runtime']> = {
  now: () => NOON,
  monotonic: () => performance.now(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(resolve, ms);
      signal?.addEventListener('abort', () => {
        clearTimeout(timer);
        reject(signal.reason);
      });
    }),
  random: () => 0.5,
  uuid: () => crypto.randomUUID(),
};

export interface SomeScreen {
  readonly name: string;
  /** From Search at rest to this screen at rest. */
  readonly open: (app: AppDriver) => Promise<unknown>;
}

export const EVERY_SCREEN: readonly SomeScreen[] = [
  { name: 'search', open: async () => undefined },
  {
    name: 'comparison',
    open: async (app) => {
      app.type('  =');
      await app.see('Comparing 2 of 2');
    },
  },
  {
    name: 'pricing',
    open: async (app) => {
      app.type('2');
      await app.until((screen) => /[─-]{2} Pricing/.test(screen) && screen.includes('$'), 'prices');
      await app.until((screen) => !/\d answered/.test(screen), 'all prices');
    },
  },
  {
    name: 'purchases',
    open: async (app) => {
      app.type('3');
      await app.until((screen) => /[─-]{2} Purchases/.test(screen), 'the purchases');
    },
  },
  {
    name: 'owned',
    open: async (app) => {
      app.type('4');
      await app.see('Front desk');
    },
  },
  {
    name: 'number',
    open: async (app) => {
      app.shell.go({ screen: 'number', phoneNumber: '+12125550101' });
      await app.see('+12125550101');
    },
  },
  {
    name: 'review card',
    open: async (app) => {
      app.type('\r');
      await app.see('Offered now');
    },
  },
  {
    name: 'help',
    open: async (app) => {
      app.type('?');
      await app.see('Help: type to find');
    },
  },
  {
    name: 'countries',
    open: async (app) => {
      app.type('c');
      await app.see('Country: name');
    },
  },
];

/** The app on Search, full of numbers, on a clock that stands still. */
export async function openFull(options: Partial<DriverOptions> = {}): Promise<AppDriver> {
  const app = await openApp({ provider: createFullProvider(), runtime: stillRuntime, ...options });
  if (options.screenReader === true) await app.see('option');
  else await app.see('10 offers');
  return app;
}
