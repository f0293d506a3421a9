/** The numbers that this process holds at a carrier: one reservation for each, however many cards show it. */
import { PENDING_RESERVATION_LOOKS, PENDING_RESERVATION_PAUSE_MS } from './limits.ts';
import type { Provider, Reservation, Reservations } from './provider.ts';
import type { Runtime } from './runtime.ts';

/** A reservation and who uses it: cards that show it, and purchases that are being sent with it. */
export class HeldNumber {
  readonly #reservations: Reservations;
  readonly #runtime: Runtime;
  readonly #phoneNumber: string;
  /** The carrier's clock. */
  readonly #clock: Provider['clock'];
  #reservation: Promise<Reservation>;
  #known: Reservation | undefined;
  #users = 1;
  #extended = false;
  #ordered = false;
  #ended = false;

  constructor(reservations: Reservations, clock: Provider['clock'], runtime: Runtime, phoneNumber: string) {
    this.#reservations = reservations;
    this.#clock = clock;
    this.#runtime = runtime;
    this.#phoneNumber = phoneNumber;
    this.#reservation = this.#make();
  }

  /** As the carrier made it, or extended it. Rejects with ApiError when it made none. */
  get reservation(): Promise<Reservation> {
    return this.#reservation;
  }

  /** What was last read of it; undefined until the carrier has answered. */
  get known(): Reservation | undefined {
    return this.#known;
  }

  /** Whether another card can use it. */
  get isOpen(): boolean {
    if (this.#ended) return false;
    return this.#known === undefined || isHeld(this.#known, this.#runtime.now());
  }

  /** A carrier extends a reservation once. */
  get isExtended(): boolean {
    return this.#extended;
  }

  /** Whether the carrier lets us end it before its time. */
  get canBeEnded(): boolean {
    return this.#reservations.cancel !== undefined;
  }

  /** One user more; each has to leave. */
  join(): HeldNumber {
    this.#users += 1;
    return this;
  }

  /** Throws ApiError; the reservation then is as it was. */
  async extend(): Promise<Reservation> {
    const { id } = await this.#reservation;
    const longer = this.#onOurClock(await this.#reservations.extend({ id, phoneNumber: this.#phoneNumber }));
    this.#known = longer;
    this.#extended = true;
    this.#reservation = Promise.resolve(longer);
    return longer;
  }

  /** Asks the carrier again: an order may have used it up. Throws ApiError; what is known then stays. */
  async readAgain(): Promise<Reservation> {
    const { id } = await this.#reservation;
    const read = await this.#read(id);
    this.#known = read;
    this.#reservation = Promise.resolve(read);
    return read;
  }

  /**
   * A user leaves, `ordered` when an order was sent with it. The last one ends a reservation that no order uses, where the carrier lets
   * us; one that an order names stays for another try. Never throws: what could not be ended ends by itself.
   */
  async leave(ordered = false): Promise<void> {
    this.#users -= 1;
    this.#ordered ||= ordered;
    const reservation = await this.#reservation.catch(() => undefined);
    if (this.#users > 0 || this.#ended) return;
    if (this.#ordered || !this.canBeEnded || reservation === undefined) return;
    const { status, expiresAt } = reservation;
    if (status === 'refused' || (expiresAt !== undefined && expiresAt <= this.#runtime.now())) return;
    this.#ended = true;
    await this.#reservations.cancel?.(reservation.id).catch(() => undefined);
  }

  async #read(id: string): Promise<Reservation> {
    return this.#onOurClock(await this.#reservations.read({ id, phoneNumber: this.#phoneNumber }));
  }

  /** The carrier states the end by its own clock, which may differ from ours by more than the reservation lasts. */
  #onOurClock(reservation: Reservation): Reservation {
    const carrierNow = this.#clock?.();
    const { expiresAt } = reservation;
    if (carrierNow === undefined || expiresAt === undefined) return reservation;
    return { ...reservation, expiresAt: expiresAt - carrierNow + this.#runtime.now() };
  }

  /** One request; a reservation that is still being made is looked at until it is decided. */
  async #make(): Promise<Reservation> {
    try {
      const reference = this.#runtime.uuid();
      let reservation = this.#onOurClock(await this.#reservations.create(this.#phoneNumber, reference));
      for (let looks = 0; reservation.status === 'pending' && looks < PENDING_RESERVATION_LOOKS; looks += 1) {
        await this.#runtime.sleep(PENDING_RESERVATION_PAUSE_MS);
        reservation = await this.#read(reservation.id);
      }
      this.#known = reservation;
      return reservation;
    } catch (error) {
      this.#ended = true;
      throw error;
    }
  }
}

/** Whether the number is held at this time, in ms since the epoch. */
export function isHeld({ status, expiresAt }: Reservation, now: number): boolean {
  return status === 'held' && (expiresAt === undefined || expiresAt > now);
}

/** The last reservation of each number, by provider: an account in use has one. */
const known = new WeakMap<Provider, Map<string, HeldNumber>>();

/** The open reservation of the number by this process, with one user more; undefined when there is none. */
export function joinHeld(provider: Provider, phoneNumber: string): HeldNumber | undefined {
  const present = known.get(provider)?.get(phoneNumber);
  return present?.isOpen === true ? present.join() : undefined;
}

/** The same, or a new reservation; undefined where the provider holds no numbers. */
export function holdNumber(
  provider: Provider,
  runtime: Runtime,
  phoneNumber: string,
): HeldNumber | undefined {
  if (provider.reservations === undefined) return undefined;
  const present = joinHeld(provider, phoneNumber);
  if (present !== undefined) return present;
  const made = new HeldNumber(provider.reservations, provider.clock?.bind(provider), runtime, phoneNumber);
  const numbers = known.get(provider) ?? new Map<string, HeldNumber>();
  known.set(provider, numbers.set(phoneNumber, made));
  return made;
}
