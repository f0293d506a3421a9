/** A carrier in memory with a ledger of its own: the oracle of what was really bought, and a script of how it misbehaves. */
import { ApiError, type ApiErrorDetails } from '../../../../src/api/errors.ts';
import type {
  AvailableNumber,
  ConfigurationChange,
  OwnedNumber,
  PhoneNumberPurchase,
} from '../../../../src/api/model.ts';
import { parsePrice } from '../../../../src/api/money/money.ts';
import type {
  Provider,
  ProviderAbilities,
  PurchaseAnswer,
  PurchaseOrder,
  Quote,
  Rows,
} from '../../../../src/api/provider.ts';
import type { Runtime } from '../../../../src/api/runtime.ts';

/** How the carrier treats one purchase request. */
export interface Treatment {
  /** Whether it is bought, and how long after the request arrived. */
  readonly appliedAfter?: number;
  /** How long the answer takes. */
  readonly answersAfter?: number;
  /** What the client sees instead of a proper answer; 'hang' never answers. */
  readonly failsWith?: Partial<ApiErrorDetails> | 'hang';
  /** Answers with another number. */
  readonly answersNumber?: string;
}

const OFFER = {
  friendlyName: '',
  countryCode: 'US',
  numberType: 'LOCAL',
  capabilities: { voice: true, SMS: true, MMS: false },
  beta: false,
} as const;

export class Carrier implements Provider {
  abilities: ProviderAbilities = {
    searchFilters: () => new Set(['countryCode']),

    evidence: new Set(['countryCode', 'numberType', 'SMS', 'voice']),
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
  /** Every purchase that took place, in order: what the person pays for. */
  readonly bought: string[] = [];
  /** Every purchase request that arrived, by number. */
  readonly arrived: string[] = [];
  /** The same, as they arrived. */
  readonly ordered: PurchaseOrder[] = [];
  /** Requests that arrived although an earlier one of the same number had been or was yet to be applied. */
  readonly doubled: string[] = [];
  readonly #pending = new Set<string>();
  readonly owned = new Map<string, OwnedNumber>();
  readonly requests = new Map<string, PhoneNumberPurchase>();
  posts = 0;
  deletes = 0;
  looks = 0;
  price = '1.15';
  offered = true;
  /** The offer cannot be read while set. */
  unreadable = false;
  /** What the offer says otherwise than that it is a US local number. */
  offer: Partial<AvailableNumber> = {};
  treatments: Treatment[] = [];
  /** Thrown by every read while set. */
  readFault: Partial<ApiErrorDetails> | undefined;
  /** The same, from the first DELETE on. */
  readFaultAfterDelete: Partial<ApiErrorDetails> | undefined;
  /** The id with which each DELETE came. */
  readonly deletedIds: (string | undefined)[] = [];
  /** How far the carrier's clock is off ours; it sends no Date while undefined. */
  clockOff: number | undefined;
  /** What its records say of when a number was bought; nothing while undefined. */
  createdAt: (() => number) | undefined;
  deleteFault: (Partial<ApiErrorDetails> & { readonly applied: boolean }) | undefined;
  readonly #runtime: Runtime;

  constructor(runtime: Runtime) {
    this.#runtime = runtime;
  }

  clock(): number | undefined {
    return this.clockOff === undefined ? undefined : this.#runtime.now() + this.clockOff;
  }

  async searchAvailable(): Promise<Rows<AvailableNumber>> {
    return { rows: [], unreadable: 0, fetchedAt: this.#runtime.now() };
  }

  async listOwned() {
    const rows = [...this.owned.values()];
    return { rows, unreadable: 0, fetchedAt: this.#runtime.now(), total: rows.length };
  }

  async quote(number: Pick<PurchaseOrder, 'phoneNumber'>): Promise<Quote> {
    if (this.readFault !== undefined) throw fault(this.readFault);
    const { phoneNumber } = number;
    const fetchedAt = this.#runtime.now();
    const monthlyRate = this.offered ? parsePrice(this.price, 'USD') : ({ kind: 'not-stated' } as const);
    const quote = { phoneNumber, monthlyRate, fetchedAt };
    if (this.unreadable) return { kind: 'unreadable', ...quote, reason: '1 number could not be read' };
    if (!this.offered) return { kind: 'not-confirmed', ...quote };
    return { kind: 'offered', ...quote, number: { ...OFFER, phoneNumber, monthlyRate, ...this.offer } };
  }

  async getOwned(phoneNumber: string): Promise<OwnedNumber | undefined> {
    this.looks += 1;
    if (this.readFault !== undefined) throw fault(this.readFault);
    return this.owned.get(phoneNumber);
  }

  async purchase(order: PurchaseOrder): Promise<PurchaseAnswer> {
    this.posts += 1;
    const treatment = this.treatments.shift() ?? { appliedAfter: 0 };
    const { appliedAfter, failsWith } = treatment;
    const { phoneNumber } = order;
    this.arrived.push(phoneNumber);
    this.ordered.push(order);
    if (this.#pending.has(phoneNumber) || this.bought.includes(phoneNumber)) this.doubled.push(phoneNumber);
    if (appliedAfter !== undefined) this.#pending.add(phoneNumber);
    if (appliedAfter === 0) this.apply(order);
    else if (appliedAfter !== undefined) {
      void this.#runtime.sleep(appliedAfter).then(() => this.apply(order));
    }
    if (failsWith === 'hang') return new Promise(() => undefined);
    if (treatment.answersAfter !== undefined) await this.#runtime.sleep(treatment.answersAfter);
    if (failsWith !== undefined) throw fault(failsWith);
    const request = [...this.requests.values()].findLast((each) => each.phoneNumber === order.phoneNumber);
    if (this.abilities.asyncPurchase && request !== undefined) return { kind: 'request', purchase: request };
    const answered = treatment.answersNumber ?? order.phoneNumber;
    return { kind: 'owned', number: this.owned.get(answered) ?? ownedNumber(answered) };
  }

  /** The purchase takes place, whatever the client sees of it. */
  apply(order: Pick<PurchaseOrder, 'phoneNumber' | 'countryCode'>): void {
    const { phoneNumber } = order;
    if (!this.abilities.asyncPurchase) {
      if (this.owned.has(phoneNumber)) return;
      this.bought.push(phoneNumber);
      const dated = this.createdAt === undefined ? {} : { createdAt: this.createdAt() };
      this.owned.set(phoneNumber, { ...ownedNumber(phoneNumber), ...dated });
      return;
    }
    this.bought.push(phoneNumber);
    const id = `request-${this.requests.size + 1}`;
    this.requests.set(id, {
      id,
      phoneNumber,
      friendlyName: phoneNumber,
      countryCode: order.countryCode,
      chargedCredits: 1500,
      status: 'PENDING',
      numberType: 'LOCAL',
      createdAt: this.#runtime.now(),
    });
  }

  async purchaseStatus(id: string): Promise<PhoneNumberPurchase> {
    this.looks += 1;
    if (this.readFault !== undefined) throw fault(this.readFault);
    const request = this.requests.get(id);
    if (request === undefined) throw fault({ code: 'not-found', status: 404, progress: 'answered' });
    return request;
  }

  async findPurchase({
    phoneNumber,
  }: Pick<PurchaseOrder, 'phoneNumber'>): Promise<PhoneNumberPurchase | undefined> {
    this.looks += 1;
    if (this.readFault !== undefined) throw fault(this.readFault);
    return [...this.requests.values()].findLast((each) => each.phoneNumber === phoneNumber);
  }

  /** How it treats the next changes of a request; each is carried out when there is nothing to say of it. */
  changeTreatments: { readonly applied: boolean; readonly failsWith?: Partial<ApiErrorDetails> | 'hang' }[] =
    [];
  /** Every change of a request that arrived: "cancel request-1". */
  readonly changes: string[] = [];

  async cancelPurchase(id: string): Promise<PhoneNumberPurchase> {
    this.changes.push(`cancel ${id}`);
    return this.#change(id, () => this.setStatus(id, 'CANCELLED', 'cancelled at your request'));
  }

  async attachDocuments(id: string, documentsId: string): Promise<PhoneNumberPurchase> {
    this.changes.push(`attach ${documentsId} to ${id}`);
    return this.#change(id, () => this.setStatus(id, 'PROCESSING', 'the documents are under review'));
  }

  async #change(id: string, apply: () => void): Promise<PhoneNumberPurchase> {
    const { applied, failsWith } = this.changeTreatments.shift() ?? { applied: true };
    if (applied && this.requests.get(id)?.status === 'PENDING') apply();
    if (failsWith === 'hang') return new Promise(() => undefined);
    if (failsWith !== undefined) throw fault(failsWith);
    const request = this.requests.get(id);
    if (request?.status === undefined) throw fault({ code: 'not-found', status: 404, progress: 'answered' });
    return request;
  }

  /** Moves a request to another status, as its provisioning goes on. */
  setStatus(id: string, status: PhoneNumberPurchase['status'], statusDetails?: string): void {
    const request = this.requests.get(id);
    if (request === undefined) throw new Error(`no request ${id}`);
    this.requests.set(id, { ...request, status, ...(statusDetails === undefined ? {} : { statusDetails }) });
    if (status === 'COMPLETED') this.owned.set(request.phoneNumber, ownedNumber(request.phoneNumber));
  }

  /** Every change of settings that arrived, by number. */
  readonly updates: string[] = [];
  /** How the next changes of settings fail, and whether they are made all the same; made when there is nothing to say. */
  updateTreatments: (Partial<ApiErrorDetails> & { readonly applied: boolean })[] = [];
  /** Awaited by each change of settings, after it was made. */
  updateGate: (() => Promise<void>) | undefined;

  async updateOwned(phoneNumber: string, change: ConfigurationChange = {}): Promise<OwnedNumber> {
    this.updates.push(phoneNumber);
    const treatment = this.updateTreatments.shift();
    const { raw: _, ...kept } = this.owned.get(phoneNumber) ?? ownedNumber(phoneNumber);
    const number = { ...kept, ...change };
    if (treatment === undefined || treatment.applied) this.owned.set(phoneNumber, number);
    await this.updateGate?.();
    if (treatment !== undefined) throw fault(treatment);
    return number;
  }

  async release({ phoneNumber, providerId }: Pick<OwnedNumber, 'phoneNumber' | 'providerId'>): Promise<void> {
    this.deletes += 1;
    this.deletedIds.push(providerId);
    if (this.readFaultAfterDelete !== undefined) this.readFault = this.readFaultAfterDelete;
    const { deleteFault } = this;
    if (deleteFault === undefined || deleteFault.applied) this.owned.delete(phoneNumber);
    if (deleteFault !== undefined) throw fault(deleteFault);
  }
}

export function ownedNumber(phoneNumber: string): OwnedNumber {
  return {
    phoneNumber,
    numberType: 'LOCAL',
    countryCode: 'US',
    friendlyName: 'Front desk',
    voiceUrl: 'https://example.com/voice',
    capabilities: { voice: true, SMS: true },
    monthlyRate: parsePrice('1.15', 'USD'),
  };
}

/** A failure as the HTTP layer reports it; a lost answer unless told otherwise. */
export function fault(details: Partial<ApiErrorDetails>): ApiError {
  return new ApiError({
    code: 'network',
    message: 'The connection was lost.',
    hint: 'Check the connection.',
    retryable: true,
    progress: 'sent',
    ...details,
  });
}
