/** Serves Telnyx's number API from the same ledger. */
import type { Operation, Surface } from '../operation.ts';
import { messaging, messagingList, updateMessaging, voice, voiceList } from './channels.ts';
import { refuse } from './errors.ts';
import { answerHeaders } from './ids.ts';
import { balance, coverage, coverageOf, features, lookup, portability } from './information.ts';
import { job, updateNumbers } from './jobs.ts';
import * as orders from './orders.ts';
import * as owned from './owned.ts';
import * as documents from './requirements.ts';
import * as reservations from './reservations.ts';
import { connection, connections, ROUTING } from './routing.ts';
import { search } from './search.ts';
import * as subOrders from './sub-orders.ts';

const none: Operation['numberOf'] = () => '';
const OWNED = '/phone_numbers/:id{\\+?\\d+}';

const operation = (
  name: Operation['name'],
  method: Operation['method'],
  path: string,
  handle: Operation['handle'],
  numberOf = none,
): Operation => ({ name, method, path, numberOf, handle });

const numberInFilter: Operation['numberOf'] = ({ query }) => {
  const digits = query('filter[phone_number]') ?? '';
  return /^\d+$/.test(digits) ? `+${digits}` : '';
};

/** The list of one number is the read of that number: a client finds a number's id no other way. */
const listOrGet: NonNullable<Operation['nameOf']> = ({ query }) =>
  query('filter[phone_number]') === undefined ? 'list' : 'get';

/** The key of `Bearer KEY`. */
function keyOf(header: string | undefined): string | undefined {
  const [scheme, key] = (header ?? '').split(' ');
  return scheme?.toLowerCase() === 'bearer' ? key : undefined;
}

export const TELNYX: Surface = {
  carrier: 'telnyx',
  basePath: '/telnyx/v2',
  keyHeader: 'Authorization',
  keyOf,
  challenge: 'Bearer realm="Telnyx API"',
  headers: answerHeaders,
  refuse,
  operations: [
    operation('search', 'GET', '/available_phone_numbers', search),
    operation('purchase', 'POST', '/number_orders', orders.order, orders.numberInOrder),
    operation('order', 'GET', '/number_orders', orders.list),
    operation('order', 'GET', '/number_orders/:id', orders.get),
    operation('order', 'PATCH', '/number_orders/:id', orders.rename),
    operation('order', 'GET', '/sub_number_orders', subOrders.listSubOrders),
    operation('order', 'GET', '/sub_number_orders/:id', subOrders.getSubOrder, subOrders.numberOfSubOrder),
    operation(
      'order',
      'PATCH',
      '/sub_number_orders/:id/cancel',
      subOrders.cancel,
      subOrders.numberOfSubOrder,
    ),
    operation('requirements', 'POST', '/sub_number_orders/:id/requirement_group', subOrders.attachToSubOrder),
    operation('order', 'GET', '/number_order_phone_numbers', subOrders.listOrdered),
    operation('order', 'GET', '/number_order_phone_numbers/:id', subOrders.getOrdered),
    operation(
      'requirements',
      'POST',
      '/number_order_phone_numbers/:id/requirement_group',
      subOrders.attachToOrdered,
    ),
    operation(
      'reserve',
      'POST',
      '/number_reservations',
      reservations.reserve,
      reservations.numberInReservation,
    ),
    operation('reserve', 'GET', '/number_reservations', reservations.listReservations),
    operation('reserve', 'GET', '/number_reservations/:id', reservations.getReservation),
    operation('reserve', 'POST', '/number_reservations/:id/actions/extend', reservations.extend),
    {
      ...operation('list', 'GET', '/phone_numbers', owned.list, numberInFilter),
      nameOf: listOrGet,
    },
    operation('list', 'GET', '/phone_numbers/slim', owned.slimList),
    operation('list', 'GET', '/phone_numbers/messaging', messagingList),
    operation('list', 'GET', '/phone_numbers/voice', voiceList),
    operation('get', 'GET', OWNED, owned.get, owned.numberInPath),
    operation('update', 'PATCH', OWNED, owned.update, owned.numberInPath),
    operation('release', 'DELETE', OWNED, owned.release, owned.numberInPath),
    operation('get', 'GET', `${OWNED}/messaging`, messaging, owned.numberInPath),
    operation('update', 'PATCH', `${OWNED}/messaging`, updateMessaging, owned.numberInPath),
    operation('get', 'GET', `${OWNED}/voice`, voice, owned.numberInPath),
    operation('update', 'POST', '/phone_numbers/jobs/update_phone_numbers', updateNumbers),
    operation('update', 'GET', '/phone_numbers/jobs/:id', job),
    ...ROUTING,
    operation('routing', 'GET', '/connections', connections),
    operation('routing', 'GET', '/connections/:id', connection),
    operation('requirements', 'GET', '/requirement_groups', documents.groups),
    operation('requirements', 'GET', '/requirement_groups/:id', documents.group),
    operation('requirements', 'GET', '/requirements', documents.requirements),
    operation('requirements', 'GET', '/regulatory_requirements', documents.regulatoryRequirements),
    operation('requirements', 'GET', '/addresses', documents.addresses),
    operation('features', 'POST', '/numbers_features', features),
    operation('account', 'GET', '/balance', balance),
    operation('requirements', 'GET', '/country_coverage', coverage),
    operation('requirements', 'GET', '/country_coverage/countries/:country', coverageOf),
    operation('lookup', 'POST', '/portability_checks', portability),
    operation('lookup', 'GET', '/number_lookup/:phoneNumber', lookup),
  ],
};
