/** Answers about one owned number as no contract foresees them. */
import fc from 'fast-check';
import { oddRow } from './lists.ts';
import { noRow } from './odd.ts';
import type { Answer } from './server.ts';

/** What may be read out of an answer about a number. */
type Says = 'the number' | 'not owned' | 'nothing';

export interface SaidAnswer {
  readonly says: Says;
  readonly answer: Answer;
}

const said = (says: Says, status: number, body: unknown, contentType?: string): SaidAnswer => ({
  says,
  answer: { status, body, ...(contentType === undefined ? {} : { contentType }) },
});

const NOT_FOUND = { title: 'Not found', status: 404, code: 'not-found', detail: 'It is not owned' };

/** An answer that says nothing about the number: of a portal, a router, a broken server, or about another number. */
export const garbled = (phoneNumber: string, other: string): fc.Arbitrary<SaidAnswer> =>
  fc.oneof(
    fc.constantFrom(
      said('nothing', 200, '<html>please log in</html>', 'text/html'),
      said('nothing', 200, JSON.stringify({ phone_number: phoneNumber, type: 'local' }).slice(0, -3)),
      said('nothing', 200, { phone_number: phoneNumber, type: 'local' }, 'text/plain'),
      said('nothing', 200, ''),
      said('nothing', 404, '<html>no such page</html>', 'text/html'),
      said('nothing', 404, 'not found', 'text/plain'),
      said('nothing', 404, JSON.stringify(NOT_FOUND).slice(0, -3)),
      said('nothing', 404, ''),
      said('nothing', 404, { message: 'no such route' }),
      said('nothing', 404, NOT_FOUND, 'text/html'),
      said('nothing', 202, { phone_number: phoneNumber, type: 'local' }),
      said('nothing', 302, ''),
    ),
    fc
      .constantFrom(400, 401, 403, 409, 418, 422, 500, 502, 503)
      .map((status) => said('nothing', status, { message: 'no' })),
    oddRow(other).map((row) => said('nothing', 200, row)),
    noRow.map((body) => said('nothing', 200, body)),
  );

/** The row of the number with odd optional fields. */
export const oddNumber = (phoneNumber: string): fc.Arbitrary<SaidAnswer> =>
  oddRow(phoneNumber).map((row) => said('the number', 200, row));

export const notOwned: SaidAnswer = said('not owned', 404, NOT_FOUND, 'application/problem+json');
