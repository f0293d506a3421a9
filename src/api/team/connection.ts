/** One connection to the team's ledger. The driver is loaded when it is opened, so that a start without a team costs nothing. */
import { readFile } from 'node:fs/promises';
import type { Client } from 'pg';
import type * as z from 'zod';
import { LEDGER_DEADLINES } from '../limits.ts';
import type { LedgerAddress } from './ledger-address.ts';
import { cannotReadCertificate, ledgerError } from './ledger-errors.ts';

export interface LedgerConnection {
  /** The rows, checked. Throws ApiError. */
  rows<Row>(schema: z.ZodType<Row>, sql: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  /** Runs statements that answer nothing. Throws ApiError. */
  run(sql: string): Promise<void>;
  /** Calls back at each notification on a channel, and without one when the connection has ended. Throws ApiError. */
  listen(channel: string, heard: (payload: string | undefined) => void): Promise<void>;
  /** Whether it can still be used: a server may end it at any time. */
  readonly open: boolean;
  /** Never rejects. */
  close(): Promise<void>;
}

/** The server ends what takes longer, so that nothing happens there after dialdeck has given it up. */
const SERVER_DEADLINES = {
  statement_timeout: LEDGER_DEADLINES.statement,
  idle_in_transaction_session_timeout: LEDGER_DEADLINES.statement,
} as const;

/**
 * Connects; through a connection pooler that knows no deadlines, with those of dialdeck alone. Throws ApiError: `network` when the ledger
 * cannot be reached, `auth` when it refuses the login.
 */
export async function connectLedger(address: LedgerAddress): Promise<LedgerConnection> {
  try {
    return await connectWith(address, SERVER_DEADLINES);
  } catch (error) {
    // PgBouncer refuses parameters that it does not know: https://www.pgbouncer.org/config.html#ignore_startup_parameters
    const isPooler = error instanceof Error && /unsupported startup parameter/i.test(error.message);
    if (!isPooler) throw ledgerError(error);
  }
  try {
    return await connectWith(address, {});
  } catch (error) {
    throw ledgerError(error);
  }
}

async function connectWith(
  address: LedgerAddress,
  serverDeadlines: Partial<typeof SERVER_DEADLINES>,
): Promise<LedgerConnection> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({
    host: address.host,
    port: address.port,
    database: address.database,
    user: address.user,
    ...(address.password === undefined ? {} : { password: address.password }),
    ssl: address.tls ? await tlsOptions(address) : false,
    application_name: 'dialdeck',
    connectionTimeoutMillis: LEDGER_DEADLINES.connect,
    query_timeout: LEDGER_DEADLINES.statement,
    ...serverDeadlines,
    keepAlive: true,
  });
  const connection = new Connection(client);
  try {
    await client.connect();
  } catch (error) {
    await connection.close();
    throw error;
  }
  return connection;
}

async function tlsOptions({ rootCertificate }: LedgerAddress) {
  if (rootCertificate === undefined) return { rejectUnauthorized: true };
  try {
    return { rejectUnauthorized: true, ca: await readFile(rootCertificate, 'utf8') };
  } catch (error) {
    throw cannotReadCertificate(rootCertificate, error);
  }
}

class Connection implements LedgerConnection {
  readonly #client: Client;
  #open = true;
  #last: Promise<unknown> = Promise.resolve();

  constructor(client: Client) {
    this.#client = client;
    // Without a listener, a connection that the server ends would end dialdeck. The next statement reports it.
    client.on('error', () => {
      this.#open = false;
    });
    client.on('end', () => {
      this.#open = false;
    });
  }

  get open(): boolean {
    return this.#open;
  }

  async rows<Row>(schema: z.ZodType<Row>, sql: string, values: readonly unknown[] = []) {
    try {
      const { rows } = await this.#inTurn(() =>
        this.#client.query<Record<string, unknown>>(sql, [...values]),
      );
      return rows.map((row) => schema.parse(row));
    } catch (error) {
      throw this.#failure(error);
    }
  }

  async run(sql: string): Promise<void> {
    try {
      await this.#inTurn(() => this.#client.query(sql));
    } catch (error) {
      throw this.#failure(error);
    }
  }

  async listen(channel: string, heard: (payload: string | undefined) => void): Promise<void> {
    this.#client.on('notification', (message) => {
      if (message.channel === channel) heard(message.payload);
    });
    this.#client.on('end', () => heard(undefined));
    await this.run(`LISTEN ${channel}`);
  }

  /** One statement after another: the driver warns of two at once. */
  #inTurn<Result>(statement: () => Promise<Result>): Promise<Result> {
    const turn = this.#last.then(statement);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** After a deadline the server may still answer the old statement: such a connection is not used again. */
  #failure(error: unknown) {
    const failure = ledgerError(error);
    if (failure.code === 'network') this.#open = false;
    return failure;
  }

  async close(): Promise<void> {
    this.#open = false;
    await this.#client.end().catch(() => undefined);
  }
}
