/** Reads purchases and releases of an account from the team's ledger, by their events and claims. */
import * as z from 'zod';
import { cleanLine } from '../../text/clean.ts';
import { NUMBER_TYPES } from '../model.ts';
import { moneyOfDecimal, type Price } from '../money/money.ts';
import { isOpen } from '../purchases/domain/purchase-machine.ts';
import { isReleaseOpen } from '../purchases/domain/release-machine.ts';
import { JOURNAL_STATES, RELEASE_STATES } from '../purchases/domain/types.ts';
import type { LedgerConnection } from './connection.ts';
import { isAbandoned } from './migrations/2026-11-26-decisions.ts';
import type { TeamBuyer, TeamOrder, TeamStep } from './team.ts';

/** Orders that are read at once. */
const ORDERS_AT_A_TIME = 200;

const Line = z.string().transform(cleanLine);
/** A state that this dialdeck does not know says nothing. */
const State = z
  .enum([...JOURNAL_STATES, ...RELEASE_STATES])
  .nullable()
  .catch(null);

const Place = z.string().nullable();

const OrderSchema = z.object({
  page_from: Place,
  page_to: Place,
  page_rows: z.number(),
  row_id: Line,
  login: Line,
  kind: z.enum(['purchase', 'release']),
  account_name: Line,
  phone_number: Line,
  person: Line.nullable(),
  host: Line.nullable(),
  at: z.number(),
  changed_at: z.number(),
  to_state: State,
  evidence: Line.nullable(),
  claim: z.enum(['open', 'sent', 'ended', 'lapsed']).nullable(),
  outcome: State,
  abandoned: Place,
  number_type: z.enum(NUMBER_TYPES).nullable().catch(null),
  monthly: z.string().nullable(),
  currency: Line.nullable(),
  why: Line.nullable(),
});
type StoredOrder = z.infer<typeof OrderSchema>;

/** Orders in no order. `from` and `to` are places in the ledger, and undefined where no order has an event yet. */
export interface OrdersPage {
  readonly orders: readonly TeamOrder[];
  readonly from: bigint | undefined;
  readonly to: bigint | undefined;
  /** Whether there is nothing older. */
  readonly last: boolean;
}

/** What a person wrote last about the purchase whose row and login are in `of`: whoever takes it over writes nothing. */
const whyOf = (of: string) => `(SELECT said.why FROM dialdeck.events said WHERE said.login = ${of}.login
    AND said.row_id = ${of}.row_id AND said.why IS NOT NULL ORDER BY said.seq DESC LIMIT 1) AS why`;

/** The last page of first events before a place. A claim may come before its first event, so open ones are read as well. */
const ORDERS = `WITH newest AS (
    SELECT login, row_id, id FROM dialdeck.events WHERE account = $1 AND from_state IS NULL AND id < $2 ORDER BY id DESC LIMIT $3
  ), wanted AS (
    SELECT login, row_id FROM newest
    UNION SELECT login, row_id FROM dialdeck.claims WHERE account = $1 AND state <> 'ENDED' AND $4
    UNION SELECT login, row_id FROM dialdeck.claims WHERE account = $1 AND row_id = ANY ($5)
    UNION SELECT login, row_id FROM dialdeck.events WHERE account = $1 AND row_id = ANY ($5) AND from_state IS NULL
  )
  SELECT page.*, wanted.row_id, wanted.login, coalesce(claim.kind, begun.kind) AS kind,
    coalesce(claim.account_name, begun.account_name) AS account_name,
    coalesce(claim.phone_number, begun.phone_number) AS phone_number,
    coalesce(claim.person, begun.person) AS person, coalesce(claim.host, begun.host) AS host,
    (extract(epoch FROM coalesce(claim.claimed_at, begun.at)) * 1000)::double precision AS at,
    (extract(epoch FROM greatest(claim.claimed_at, claim.sent_at, claim.ended_at, last.recorded_at)) * 1000)::double precision AS changed_at,
    last.to_state, last.evidence,
    CASE WHEN claim.state = 'ENDED' THEN 'ended' WHEN claim.state = 'SENT' THEN 'sent'
      WHEN claim.lease_until <= clock_timestamp() THEN 'lapsed' WHEN claim.state = 'CLAIMED' THEN 'open' END AS claim,
    claim.outcome, claim.number_type, claim.monthly::text, claim.currency, ${whyOf('wanted')},
    CASE WHEN ${isAbandoned('claim')} THEN claim.id::text END AS abandoned
  FROM wanted
    CROSS JOIN (SELECT min(id)::text AS page_from, max(id)::text AS page_to, count(*)::integer AS page_rows FROM newest) AS page
    LEFT JOIN LATERAL (SELECT * FROM dialdeck.events e WHERE e.login = wanted.login AND e.row_id = wanted.row_id
      ORDER BY seq LIMIT 1) AS begun ON true
    LEFT JOIN LATERAL (SELECT * FROM dialdeck.events e WHERE e.login = wanted.login AND e.row_id = wanted.row_id
      ORDER BY seq DESC LIMIT 1) AS last ON true
    LEFT JOIN LATERAL (SELECT * FROM dialdeck.claims c WHERE c.login = wanted.login AND c.row_id = wanted.row_id
      ORDER BY id DESC LIMIT 1) AS claim ON true`;

/** Higher than any place: the newest. */
const NEWEST = '9223372036854775807';

export interface OrdersWanted {
  /** Older than this place; the newest, and every open one, without it. */
  readonly before?: bigint;
  /** Rows to read as well, whatever their age. */
  readonly also?: readonly string[];
}

/** Throws ApiError. */
export async function readOrders(
  connection: LedgerConnection,
  account: string,
  { before, also = [] }: OrdersWanted,
): Promise<OrdersPage> {
  const rows = await connection.rows(OrderSchema, ORDERS, [
    account,
    before === undefined ? NEWEST : String(before),
    ORDERS_AT_A_TIME,
    before === undefined,
    also,
  ]);
  const { page_from, page_to, page_rows } = rows[0] ?? { page_from: null, page_to: null, page_rows: 0 };
  return {
    orders: rows.map(orderOf),
    from: page_from === null ? undefined : BigInt(page_from),
    to: page_to === null ? undefined : BigInt(page_to),
    last: page_rows < ORDERS_AT_A_TIME,
  };
}

/** Throws ApiError. */
export function readSteps(
  connection: LedgerConnection,
  { login, id }: TeamOrder,
): Promise<readonly TeamStep[]> {
  return connection.rows(
    z.object({ at: z.number(), state: Line, evidence: Line }),
    `SELECT (extract(epoch FROM at) * 1000)::double precision AS at, to_state AS state, evidence FROM dialdeck.events
      WHERE login = $1 AND row_id = $2 ORDER BY seq`,
    [login, id],
  );
}

/**
 * Who bought each number last: whose claim was the last that ended with it. A machine may publish long after it bought, when somebody else
 * has the number, so the order of the events says nothing. They count only for purchases without a claim.
 */
const BUYERS = `WITH bought AS (
    SELECT c.phone_number, c.login, c.row_id, c.person, c.host, c.claimed_at AS since, coalesce(e.at, c.ended_at) AS at
      FROM dialdeck.claims c LEFT JOIN LATERAL (SELECT at FROM dialdeck.events e WHERE e.login = c.login AND e.row_id = c.row_id
        AND e.to_state = 'CONFIRMED' ORDER BY seq LIMIT 1) AS e ON true
      WHERE c.account = $1 AND c.kind = 'purchase' AND (c.outcome = 'CONFIRMED' OR e.at IS NOT NULL)
    UNION ALL SELECT e.phone_number, e.login, e.row_id, e.person, e.host, e.at, e.at FROM dialdeck.events e
      WHERE e.account = $1 AND e.to_state = 'CONFIRMED'
        AND NOT EXISTS (SELECT FROM dialdeck.claims c WHERE c.account = $1 AND c.row_id = e.row_id)
  )
  SELECT DISTINCT ON (phone_number) phone_number, login, person, host,
    (extract(epoch FROM at) * 1000)::double precision AS at, ${whyOf('bought')}
  FROM bought WHERE $2::text[] IS NULL OR phone_number = ANY ($2) ORDER BY phone_number, since DESC`;

/** Throws ApiError. */
export async function readBuyers(
  connection: LedgerConnection,
  account: string,
  phoneNumbers: readonly string[] | undefined,
): Promise<ReadonlyMap<string, TeamBuyer>> {
  const rows = await connection.rows(
    z.object({
      phone_number: z.string(),
      login: Line,
      person: Line.nullable(),
      host: Line.nullable(),
      at: z.number(),
      why: Line.nullable(),
    }),
    BUYERS,
    [account, phoneNumbers ?? null],
  );
  return new Map(
    rows.map(({ phone_number, login, person, host, at, why }) => [
      phone_number,
      { who: person ?? login, host: host ?? undefined, at, why: why ?? undefined },
    ]),
  );
}

const ENDED: ReadonlySet<string | null> = new Set([
  ...JOURNAL_STATES.filter((state) => !isOpen(state)),
  ...RELEASE_STATES.filter((state) => !isReleaseOpen(state)),
]);

function orderOf(row: StoredOrder): TeamOrder {
  const { kind, login } = row;
  const state = stateOf(row);
  return {
    kind,
    id: row.row_id,
    phoneNumber: row.phone_number,
    who: row.person ?? login,
    login,
    host: row.host ?? undefined,
    state,
    open: !ENDED.has(state),
    createdAt: row.at,
    changedAt: row.changed_at,
    numberType: row.number_type ?? undefined,
    monthlyRate: priceOf(row),
    accountName: row.account_name,
    reason: row.evidence ?? '',
    why: row.why ?? undefined,
    abandonedClaim: row.abandoned ?? undefined,
  };
}

/** An end that either shows counts: a machine publishes late, and a claim may be taken over. A number that was found after all is bought. */
function stateOf({ kind, to_state, claim, outcome }: StoredOrder): TeamOrder['state'] {
  if (claim === 'ended' && outcome === 'CONFIRMED') return outcome;
  if (to_state !== null && ENDED.has(to_state)) return to_state;
  if (claim === 'ended' && outcome !== null) return outcome;
  if (claim === 'lapsed') return kind === 'purchase' ? 'NOT_SENT' : 'RELEASE_REJECTED';
  if (to_state !== null) return to_state;
  const sent = claim === 'sent';
  if (kind === 'release') return sent ? 'RELEASING' : 'RELEASE_INTENT';
  return sent ? 'SENDING' : 'INTENT';
}

function priceOf({ monthly, currency }: StoredOrder): Price {
  if (monthly === null || currency === null) return { kind: 'not-stated' };
  const money = moneyOfDecimal(monthly, currency);
  return money === undefined
    ? { kind: 'unreadable', text: monthly }
    : { kind: 'money', money, currencyStated: true, text: money.amount };
}
