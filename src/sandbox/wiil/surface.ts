/**
 * Serves WIIL's telephony paths, as its SDK calls them, from the same ledger. Source: wiil-io/wiil-js
 * src/resources/service-mgt/{phone-configs,telephony-provider}.ts.
 */

import { fieldInBody } from '../http/params.ts';
import type { ReadRequest, Surface } from '../operation.ts';
import {
  deleteConfiguration,
  getById,
  getByNumber,
  getByRequest,
  listConfigurations,
  numberById,
  updateConfiguration,
} from './configurations.ts';
import { refuse } from './envelope.ts';
import { pricing, purchase, purchaseRequest, searchNumbers } from './telephony.ts';

const none = () => '';
const inPath = (request: ReadRequest) => request.path('phoneNumber');
const inBody = (request: ReadRequest) => fieldInBody(request.body, 'phoneNumber');
const PHONES = '/phone-configurations';
const TELEPHONY_PROVIDER = `${PHONES}/telephony-provider`;

/** Paths with fixed names come first, because `/:id` would match them too. */
export const WIIL: Surface = {
  carrier: 'wiil',
  basePath: '/wiil/v1',
  keyHeader: 'X-Wiil-Api-Key',
  challenge: 'ApiKey',
  refuse,
  operations: [
    {
      name: 'search',
      method: 'GET',
      path: `${TELEPHONY_PROVIDER}/numbers`,
      numberOf: none,
      handle: searchNumbers,
    },
    {
      name: 'pricing',
      method: 'GET',
      path: `${TELEPHONY_PROVIDER}/pricing`,
      numberOf: none,
      handle: pricing,
    },
    {
      name: 'purchase',
      method: 'POST',
      path: `${TELEPHONY_PROVIDER}/purchase`,
      numberOf: inBody,
      handle: purchase,
    },
    {
      name: 'order',
      method: 'GET',
      path: `${TELEPHONY_PROVIDER}/purchase-request/:requestId`,
      numberOf: none,
      handle: purchaseRequest,
    },
    {
      name: 'get',
      method: 'GET',
      path: `${PHONES}/by-phone-number/:phoneNumber`,
      numberOf: inPath,
      handle: getByNumber,
    },
    {
      name: 'get',
      method: 'GET',
      path: `${PHONES}/by-request/:requestId`,
      numberOf: none,
      handle: getByRequest,
    },
    { name: 'list', method: 'GET', path: PHONES, numberOf: none, handle: listConfigurations },
    { name: 'update', method: 'PATCH', path: PHONES, numberOf: numberById, handle: updateConfiguration },
    { name: 'get', method: 'GET', path: `${PHONES}/:id`, numberOf: numberById, handle: getById },
    {
      name: 'release',
      method: 'DELETE',
      path: `${PHONES}/:id`,
      numberOf: numberById,
      handle: deleteConfiguration,
    },
  ],
};
