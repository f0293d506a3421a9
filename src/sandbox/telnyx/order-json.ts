/** Orders as Telnyx writes them: an order, its sub orders (one for each country and type), and its numbers. */
import * as z from 'zod';
import type { NumberOrder } from '../ledger/number-orders.ts';
import type { OrderedNumber } from '../ledger/ordered-number.ts';
import { uuidOf } from './ids.ts';
import { isoDate } from './pages.ts';
import { requirementIds } from './requirement-types.ts';
import { typeWord } from './words.ts';

const SettingsSchema = z.object({
  connection_id: z.string().optional(),
  messaging_profile_id: z.string().optional(),
  billing_group_id: z.string().optional(),
});

export const orderId = ({ seq }: Pick<NumberOrder, 'seq'>) => uuidOf('number_order', seq);
export const orderedId = ({ seq }: OrderedNumber) => uuidOf('ordered_number', seq);

export interface SubOrder {
  readonly order: NumberOrder;
  readonly countryCode: string;
  readonly type: string;
  readonly numbers: readonly OrderedNumber[];
}

/** One for each country and type. Its id follows from its first number. */
export function subOrdersOf(order: NumberOrder): SubOrder[] {
  const kinds = Map.groupBy(order.numbers, ({ countryCode, type }) => `${countryCode} ${type}`);
  return [...kinds.values()].flatMap((numbers) => {
    const [first] = numbers;
    return first === undefined ? [] : [{ order, countryCode: first.countryCode, type: first.type, numbers }];
  });
}

export const subOrderId = ({ numbers }: SubOrder) => uuidOf('sub_number_order', numbers[0]?.seq ?? 0);

/** Pending while one of its numbers is; otherwise done as its numbers are. */
export function statusOfNumbers(numbers: readonly OrderedNumber[]): OrderedNumber['status'] {
  const statuses = new Set(numbers.map(({ status }) => status));
  if (statuses.size === 0 || statuses.has('pending')) return 'pending';
  if (statuses.has('failure')) return 'failure';
  return statuses.has('success') ? 'success' : 'cancelled';
}

const isMet = ({ needsDocuments, requirementsStatus }: OrderedNumber) =>
  !needsDocuments || requirementsStatus === 'approved';

const common = (order: NumberOrder, numbers: readonly OrderedNumber[]) => ({
  customer_reference: order.customerReference,
  status: statusOfNumbers(numbers),
  phone_numbers_count: numbers.length,
  requirements_met: numbers.every(isMet),
  created_at: isoDate(order.createdAt),
  updated_at: isoDate(order.updatedAt),
});

function bare(order: NumberOrder) {
  const settings = SettingsSchema.parse(JSON.parse(order.settings));
  return {
    record_type: 'number_order',
    id: orderId(order),
    ...settings,
    ...common(order, order.numbers),
    sub_number_orders_ids: subOrdersOf(order).map(subOrderId),
  };
}

/** A row of the list, whose numbers have nothing but their ids. */
export const orderRowJson = (order: NumberOrder) => ({
  ...bare(order),
  phone_numbers: order.numbers.map((number) => ({ id: orderedId(number), phone_number: number.phoneNumber })),
});

export const orderJson = (order: NumberOrder) => ({
  ...bare(order),
  phone_numbers: order.numbers.map((number) => ({
    ...numberJson(number),
    country_iso_alpha2: number.countryCode,
  })),
});

function numberJson(number: OrderedNumber) {
  return {
    record_type: 'number_order_phone_number',
    id: orderedId(number),
    phone_number: number.phoneNumber,
    country_code: number.countryCode,
    phone_number_type: typeWord(number.type),
    requirements_met: isMet(number),
    requirements_status: number.requirementsStatus,
    status: number.status,
    regulatory_requirements: number.needsDocuments
      ? requirementIds().map(({ id, fieldType }) => ({
          record_type: 'phone_number_regulatory_requirement',
          requirement_id: id,
          field_type: fieldType,
          field_value: number.groupId === undefined ? '' : 'as in the requirement group',
        }))
      : [],
  };
}

/** Only here is the deadline for the documents. */
export const orderedNumberJson = (number: OrderedNumber, sub: SubOrder) => ({
  ...numberJson(number),
  ...(number.deadlineAt === undefined ? {} : { deadline: isoDate(number.deadlineAt) }),
  order_request_id: orderId(sub.order),
  sub_number_order_id: subOrderId(sub),
  is_block_number: false,
  locality: '',
  bundle_id: null,
});

export const subOrderJson = (sub: SubOrder) => ({
  record_type: 'sub_number_order',
  id: subOrderId(sub),
  order_request_id: orderId(sub.order),
  country_code: sub.countryCode,
  phone_number_type: typeWord(sub.type),
  is_block_sub_number_order: false,
  ...common(sub.order, sub.numbers),
  regulatory_requirements: sub.numbers.some(({ needsDocuments }) => needsDocuments)
    ? requirementIds().map(({ id, fieldType }) => ({
        record_type: 'sub_number_order_regulatory_requirement',
        requirement_id: id,
        field_type: fieldType,
      }))
    : [],
});

/** With its numbers. */
export const wholeSubOrderJson = (sub: SubOrder) => ({
  ...subOrderJson(sub),
  phone_numbers: sub.numbers.map(numberJson),
});
