/** What Telnyx asks for before it sells a number: requirement_groups, requirements, regulatory_requirements and addresses. */
import type { Offering } from '../catalogue.ts';
import { ADDRESSES, type SandboxAddress } from '../data/addresses.ts';
import { GROUPS, type SandboxGroup } from '../data/telnyx-documents.ts';
import type { OperationRequest } from '../operation.ts';
import { notThere } from './errors.ts';
import { groupId, groupWithId } from './groups.ts';
import { numericId, uuidOf } from './ids.ts';
import { dataJson, isoDate, pageOfAll } from './pages.ts';
import { type Requirement, requirementIds } from './requirement-types.ts';
import { typeWord } from './words.ts';

const CREATED = isoDate(Date.UTC(2025, 0, 15));
const DATES = { created_at: CREATED, updated_at: CREATED };

function groupJson(group: SandboxGroup) {
  const { name, countryCode, type, action, status } = group;
  const values = status === 'unapproved' ? requirementIds().slice(0, 1) : requirementIds();
  return {
    record_type: 'requirement_group',
    id: groupId(group),
    customer_reference: name,
    country_code: countryCode,
    phone_number_type: typeWord(type),
    action,
    status,
    regulatory_requirements: values.map(({ id, fieldType, example }) => ({
      requirement_id: id,
      field_type: fieldType,
      field_value: example,
      status,
      ...DATES,
    })),
    ...DATES,
  };
}

/** A bare array, without `data` and without pages. */
export function groups({ query }: OperationRequest): Response {
  const asked = (name: string, value: string) => (query(`filter[${name}]`) ?? value) === value;
  const rows = GROUPS.filter(
    ({ name, countryCode, type, action, status }) =>
      asked('country_code', countryCode) &&
      asked('phone_number_type', typeWord(type)) &&
      asked('action', action) &&
      asked('status', status) &&
      asked('customer_reference', name),
  );
  return Response.json(rows.map(groupJson));
}

export function group({ path }: OperationRequest): Response {
  const found = groupWithId(path('id'));
  if (found === undefined) throw notThere(`The requirement group ${path('id')}`);
  return Response.json(groupJson(found));
}

const criteria = {
  acceptable_characters: '',
  acceptable_values: [],
  locality_limit: '',
  time_limit: '',
};

const regulatoryJson = ({ id, name, description, example, fieldType }: Requirement) => ({
  id,
  name,
  description,
  example,
  field_type: fieldType,
  acceptance_criteria: { ...criteria, case_sensitive: 'no', min_length: '1', max_length: '255', regex: '' },
});

/** For a number, a group, or a country and type; all that need any without a filter. */
export function regulatoryRequirements({ query, sandbox }: OperationRequest): Response {
  const filter = (name: string) => query(`filter[${name}]`);
  const number = filter('phone_number');
  const named = filter('requirement_group_id');
  const of = [
    ...(number === undefined ? [] : [sandbox.inventory.find('telnyx', number)]),
    ...(named === undefined ? [] : [groupWithId(named)]),
  ];
  const rows = sandbox.inventory
    .offerings('telnyx')
    .filter(
      ({ countryCode, type, verificationRequired }) =>
        verificationRequired &&
        of.every((one) => one?.countryCode === countryCode && one.type === type) &&
        (filter('country_code') ?? countryCode) === countryCode &&
        (filter('phone_number_type') ?? typeWord(type)) === typeWord(type) &&
        (filter('action') ?? 'ordering') === 'ordering',
    )
    .map(({ countryCode, type }) => ({
      country_code: countryCode,
      phone_number_type: typeWord(type),
      action: 'ordering',
      regulatory_requirements: requirementIds().map(regulatoryJson),
    }));
  return dataJson(rows);
}

/** The catalogue has no mobile numbers. */
export function requirements({ query, sandbox }: OperationRequest): Response {
  const filter = (name: string) => query(`filter[${name}]`);
  const rows = sandbox.inventory
    .offerings('telnyx')
    .filter(
      ({ countryCode, type, verificationRequired }) =>
        verificationRequired &&
        type !== 'mobile' &&
        (filter('country_code') ?? countryCode) === countryCode &&
        (filter('phone_number_type') ?? typeWord(type)) === typeWord(type) &&
        (filter('action') ?? 'ordering') === 'ordering',
    );
  return pageOfAll(query, rows, requirementJson);
}

const requirementJson = ({ countryCode, type }: Offering) => ({
  record_type: 'requirement',
  id: uuidOf(`requirement ${countryCode} ${type}`, 1),
  action: 'ordering',
  country_code: countryCode,
  phone_number_type: typeWord(type),
  locality: '',
  version: 1,
  effective_start_at: null,
  effective_end_at: null,
  requirement_types: requirementIds().map(({ id, name, description, example, fieldType }) => ({
    record_type: 'requirement_type',
    id,
    name,
    description,
    example,
    type: fieldType,
    acceptance_criteria: { ...criteria, min_length: 1, max_length: 255 },
    ...DATES,
  })),
  ...DATES,
});

export function addresses({ query }: OperationRequest): Response {
  const reference = query('filter[customer_reference]') ?? query('filter[customer_reference][eq]');
  const rows = ADDRESSES.filter(({ name }) => name === (reference ?? name));
  return pageOfAll(query, rows, addressJson);
}

const addressJson = (address: SandboxAddress) => ({
  record_type: 'address',
  id: numericId('address', ADDRESSES.indexOf(address) + 1),
  customer_reference: address.name,
  business_name: address.customer,
  first_name: '',
  last_name: '',
  phone_number: '',
  street_address: address.street,
  extended_address: '',
  locality: address.city,
  administrative_area: address.region,
  neighborhood: '',
  borough: '',
  postal_code: address.postalCode,
  country_code: address.countryCode,
  address_book: true,
  validate_address: address.verified,
  ...DATES,
});
