/** A judge that finds nothing is worth nothing: each rule of the validator is shown something that breaks it. */
import { describe, expect, it } from 'vitest';
import { readContract, readContractWithOverlay } from './document.ts';
import { createValidator, type SeenRequest } from './validator.ts';

const validator = createValidator(readContractWithOverlay());
const contractOnly = createValidator(readContract());

const get = (path: string, change: Partial<SeenRequest> = {}): SeenRequest => ({
  method: 'GET',
  path,
  headers: { 'x-api-key': 'k' },
  body: '',
  ...change,
});
const post = (path: string, body: unknown, type = 'application/json') =>
  get(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'x-api-key': 'k', 'content-type': type },
  });
const json = (status: number, body: unknown, contentType = 'application/json') => ({
  status,
  contentType,
  body: JSON.stringify(body),
});
const OWNED = { phone_number: '+12125550142', type: 'local' };
const PROBLEM = {
  type: 'urn:dialdeck:sandbox:problem:conflict',
  title: 'Conflict',
  status: 409,
  code: 'conflict',
  detail: 'taken',
};

describe('a request breaks the contract', () => {
  it.each<[string, SeenRequest, RegExp]>([
    ['on a path that is none', get('/orders'), /no operation/],
    ['with a method that is none', get('/available', { method: 'POST' }), /no operation/],
    ['without a key', get('/available?country_code=US', { headers: {} }), /missing header x-api-key/],
    ['without the country', get('/available'), /missing parameter country_code/],
    ['with an unknown parameter', get('/owned?sort=asc'), /unknown query parameter sort/],
    ['with a limit above 20', get('/available?country_code=US&limit=21'), /limit must be <= 20/],
    ['with a limit that is no number', get('/available?country_code=US&limit=ten'), /limit must be integer/],
    ['with a page size above 100', get('/owned?page_size=101'), /page_size must be <= 100/],
    ['with a type in the wrong spelling', get('/owned?type=TOLL_FREE'), /type must be equal to one of/],
    [
      'with a boolean that is none',
      get('/available?country_code=US&sms_enabled=1'),
      /sms_enabled must be boolean/,
    ],
    ['with a plus sign not encoded', get('/owned/+12125550142'), /not URL-encoded/],
    ['with a body on a GET', get('/owned', { body: '{}' }), /body where none/],
    ['without the body of a purchase', get('/owned', { method: 'POST' }), /body is missing/],
    ['without the number of a purchase', post('/owned', {}), /phone_number/],
    [
      'with a field that is not declared',
      post('/owned', { phone_number: '+1', count: 2 }),
      /additional properties/,
    ],
    ['with a field of another type', post('/owned/%2B1', { voice_url: null }), /voice_url must be string/],
    ['with a body of another type', post('/owned', { phone_number: '+1' }, 'text/plain'), /type text\/plain/],
  ])('%s', (_name, request, problem) => {
    expect(validator.checkRequest(request).join('\n')).toMatch(problem);
  });

  it('and one that keeps to it is not complained about', () => {
    const request = get('/available?country_code=US&type=toll-free&sms_enabled=true&limit=20');
    expect(validator.checkRequest(request)).toEqual([]);
    expect(validator.checkRequest(post('/owned/%2B12125550142', { voice_url: '' }))).toEqual([]);
  });
});

describe('an answer breaks the contract', () => {
  const one = get('/owned/%2B12125550142');

  it.each<[string, SeenRequest, ReturnType<typeof json>, RegExp]>([
    [
      'with a status that is declared nowhere',
      one,
      json(418, PROBLEM, 'application/problem+json'),
      /418 is declared nowhere/,
    ],
    ['with another success', one, json(202, OWNED), /202 is declared nowhere/],
    ['without a required field', one, json(200, { type: 'local' }), /phone_number/],
    ['with a type in the wrong spelling', one, json(200, { ...OWNED, type: 'LOCAL' }), /type must be equal/],
    [
      'with a price that is a number',
      one,
      json(200, { ...OWNED, monthly_rate: 1.15 }),
      /monthly_rate must be string/,
    ],
    ['with a date that is none', one, json(200, { ...OWNED, date_created: 'yesterday' }), /date-time/],
    ['with a broken row', get('/owned'), json(200, { numbers: [OWNED, {}] }), /numbers\/1/],
    ['as a web page', one, json(200, OWNED, 'text/html'), /type text\/html/],
    ['with a refusal that is no problem+json', one, json(404, PROBLEM), /type application\/json/],
    [
      'with a problem of another shape',
      one,
      json(404, { title: 'x' }, 'application/problem+json'),
      /required/,
    ],
    ['with a body on 204', get('/owned/%2B1', { method: 'DELETE' }), json(204, {}), /body where none/],
  ])('%s', (_name, request, response, problem) => {
    expect(validator.checkResponse(request, response).join('\n')).toMatch(problem);
  });

  it('with broken JSON', () => {
    expect(
      validator.checkResponse(one, { status: 200, contentType: 'application/json', body: '{' }),
    ).toHaveLength(1);
  });

  it('and one that keeps to it is not complained about, even with fields that are not declared', () => {
    expect(validator.checkResponse(one, json(200, { ...OWNED, region: 'NY' }))).toEqual([]);
    expect(validator.checkResponse(get('/owned'), json(200, {}))).toEqual([]);
    expect(
      validator.checkResponse(one, json(404, { ...PROBLEM, status: 404 }, 'application/problem+json')),
    ).toEqual([]);
  });

  it('refusals are our overlay alone: the contract declares none', () => {
    expect(contractOnly.checkResponse(one, json(404, PROBLEM, 'application/problem+json'))).toEqual([
      'status 404 is declared nowhere',
    ]);
  });
});
