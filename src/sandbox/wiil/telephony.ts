/** Serves WIIL's `/phone-configurations/telephony-provider`: search, price list and purchases. */
import type { Offering } from '../catalogue.ts';
import { digits, E164, jsonObject, textField } from '../http/params.ts';
import { invalid, notFound, ProblemError } from '../http/problem.ts';
import type { InventoryNumber } from '../inventory/number.ts';
import type { Order } from '../ledger/orders.ts';
import type { OperationRequest, SandboxContext } from '../operation.ts';
import { pageOf, paginated, succeed } from './envelope.ts';

/** WIIL's search has no country filter, so it returns a few numbers per country, and more for popular countries. */
function shareOf({ countryCode, type }: Offering): number {
  if (countryCode === 'US' && type === 'local') return 40;
  return countryCode === 'US' || countryCode === 'CA' ? 20 : 5;
}

/** WIIL has no type NATIONAL. */
const isSold = ({ type }: Offering) => type !== 'national';
const hasPostalCodes = ({ countryCode, type }: Offering) =>
  type === 'local' && (countryCode === 'US' || countryCode === 'CA');
const typeName = (type: string) => type.toUpperCase().replace('-', '_');
const countryNames = new Intl.DisplayNames('en', { type: 'region' });
const decimal = (cents: number) => (cents / 100).toFixed(2);

const phoneNumberInfo = (number: InventoryNumber) => ({
  friendlyName: number.friendlyName,
  phoneNumber: number.phoneNumber,
  ...number.place,
  countryCode: number.countryCode,
  capabilities: {
    voice: number.capabilities.voice,
    SMS: number.capabilities.sms,
    MMS: number.capabilities.mms,
  },
  beta: number.beta,
  numberType: typeName(number.type),
});

const phoneNumberPricing = (offering: Offering) => ({
  number_type: typeName(offering.type),
  country: countryNames.of(offering.countryCode) ?? offering.countryCode,
  countryCode: offering.countryCode,
  phoneNumberPrices: [
    { base_price: decimal(offering.monthlyCents), current_price: decimal(offering.monthlyCents) },
  ],
  price: offering.monthlyCents / 100,
  priceUnit: 'per month',
  currency: 'USD',
});

const phoneNumberPurchase = (order: Order, { statusCase }: SandboxContext) => ({
  id: order.id,
  friendlyName: order.friendlyName,
  phoneNumber: order.phoneNumber,
  countryCode: order.countryCode,
  chargedCredits: order.credits,
  status: statusCase === 'lower' ? order.status.toLowerCase() : order.status,
  numberType: typeName(order.type),
  statusDetails: order.details ?? null,
  completedAt: order.completedAt ?? null,
  metadata: null,
  createdAt: order.createdAt,
  updatedAt: order.updatedAt,
});

export function searchNumbers({ query, sandbox }: OperationRequest): Response {
  const areaCode = digits(query, 'areaCode');
  const contains = digits(query, 'contains');
  const postalCode = query('postalCode')?.toUpperCase().replace(/[\s-]/g, '');
  const found = sandbox.inventory
    .offerings('wiil')
    .filter(isSold)
    .filter((offering) => postalCode === undefined || hasPostalCodes(offering))
    .flatMap((offering) =>
      sandbox.inventory.search(
        {
          carrier: 'wiil',
          countryCode: offering.countryCode,
          type: offering.type,
          limit: shareOf(offering),
          ...(areaCode !== undefined && { areaCode }),
          ...(contains !== undefined && { contains }),
          ...(postalCode !== undefined && { postalCode }),
        },
        sandbox.ledger.market.isUnavailable,
      ),
    );
  const whole = { page: 1, pageSize: 1000 };
  return succeed(paginated(found.slice(0, 1000).map(phoneNumberInfo), whole, found.length), sandbox.now());
}

export function pricing({ query, sandbox }: OperationRequest): Response {
  const offerings = sandbox.inventory.offerings('wiil').filter(isSold);
  const page = pageOf(query, offerings.length);
  const rows = offerings.slice((page.page - 1) * page.pageSize, page.page * page.pageSize);
  return succeed(paginated(rows.map(phoneNumberPricing), page, offerings.length), sandbox.now());
}

export function purchase({ body, sandbox, requestSeq, provisioning }: OperationRequest): Response {
  const fields = jsonObject(body);
  const phoneNumber = textField(fields, 'phoneNumber', 32);
  const friendlyName = textField(fields, 'friendlyName', 255);
  if (phoneNumber === undefined) throw invalid('phoneNumber', 'phoneNumber is required');
  if (!E164.test(phoneNumber)) throw invalid('phoneNumber', 'phoneNumber must be in E.164 format');
  const number = sandbox.inventory.find('wiil', phoneNumber);
  const order =
    number === undefined || number.type === 'national'
      ? undefined
      : sandbox.ledger.purchases.order({
          carrier: 'wiil',
          number: { ...number, monthlyCents: number.monthlyCents + sandbox.surcharge(phoneNumber) },
          configuration: { friendlyName: friendlyName ?? number.friendlyName },
          requestSeq,
          provisioning: { provisioningMs: sandbox.provisioningMs, ...provisioning },
        });
  if (order === undefined) {
    throw new ProblemError({
      status: 404,
      code: 'phone-number-not-available',
      title: 'Not available',
      detail: 'Phone number not available',
    });
  }
  return succeed(phoneNumberPurchase(order, sandbox), sandbox.now(), 201);
}

export function purchaseRequest({ path, sandbox }: OperationRequest): Response {
  const order = sandbox.ledger.orders.get(path('requestId'));
  if (order === undefined) throw notFound('There is no such purchase request');
  return succeed(phoneNumberPurchase(order, sandbox), sandbox.now());
}
