/** What is lost when numbers are released: what they cost, where their calls and messages go, and which were bought lately. Pure. */
import { DAY_MS } from '../limits.ts';
import { LOCKED, type OwnedNumber } from '../model.ts';
import { type Money, moneyOf, totals } from '../money/money.ts';
import { webhookHost } from './webhook-url.ts';

/** A number that was bought within so many days is perhaps still being set up. */
const RECENT_DAYS = 30;

export interface ReleaseSummary {
  /** One for each currency. */
  readonly monthly: readonly Money[];
  /** Numbers whose monthly price nobody states. */
  readonly unpriced: number;
  /** Hosts of webhooks, and what else routes numbers, each with how many numbers go there; the most first. */
  readonly routed: readonly (readonly [destination: string, numbers: number])[];
  /** The numbers that were bought in the last `recentDays` days, newest first. */
  readonly recent: readonly OwnedNumber[];
  readonly recentDays: number;
  /** Those that the carrier refuses to release. */
  readonly locked: readonly OwnedNumber[];
}

/** `now`: in ms since the epoch. */
export function summarizeRelease(numbers: readonly OwnedNumber[], now: number): ReleaseSummary {
  const prices = numbers.flatMap(({ monthlyRate }) => moneyOf(monthlyRate) ?? []);
  const counts = new Map<string, number>();
  for (const number of numbers) {
    for (const destination of destinationsOf(number)) {
      counts.set(destination, (counts.get(destination) ?? 0) + 1);
    }
  }
  const age = ({ createdAt }: OwnedNumber) =>
    createdAt === undefined ? Number.POSITIVE_INFINITY : now - createdAt;
  return {
    monthly: totals(prices),
    unpriced: numbers.length - prices.length,
    routed: [...counts].toSorted(([, one], [, other]) => other - one),
    recent: numbers
      .filter((number) => age(number) < RECENT_DAYS * DAY_MS)
      .toSorted((one, other) => age(one) - age(other)),
    recentDays: RECENT_DAYS,
    locked: numbers.filter(({ deletionLock }) => deletionLock === LOCKED),
  };
}

/** Where calls and messages of a number go, each once; nowhere when nothing is set. */
function destinationsOf({ voiceUrl, smsUrl, routedBy }: OwnedNumber): ReadonlySet<string> {
  const routes = [routedBy?.voice, routedBy?.SMS].flatMap((route) =>
    route === undefined ? [] : [`${route.kind} ${route.name ?? route.id}`],
  );
  const hosts = [voiceUrl, smsUrl].flatMap((url) =>
    url === undefined || url === '' ? [] : [webhookHost(url)],
  );
  return new Set([...routes, ...hosts]);
}
