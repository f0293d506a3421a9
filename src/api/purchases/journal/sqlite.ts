/** node:sqlite behind the few calls that the journal needs, loaded only when a journal is opened. */

import * as z from 'zod';
import { JOURNAL_LOCK_MS } from '../../limits.ts';

export type Value = null | number | string;

export interface Statement {
  run(...values: Value[]): { readonly changes: number | bigint };
  get(...values: Value[]): unknown;
  all(...values: Value[]): unknown[];
  iterate(...values: Value[]): Iterable<unknown>;
}

export interface Database {
  exec(sql: string): void;
  prepare(sql: string): Statement;
  close(): void;
}

export type OpenDatabase = (file: string, options?: { readonly readOnly?: boolean }) => Database;

/** Loads node:sqlite without the one ExperimentalWarning that some versions print while loading it. */
export async function loadSqlite(): Promise<OpenDatabase> {
  const emit = process.emitWarning;
  const quiet: typeof process.emitWarning = (warning: string | Error, ...rest: unknown[]) => {
    const text = warning instanceof Error ? warning.message : warning;
    if (!/^SQLite is an experimental feature/.test(text)) Reflect.apply(emit, process, [warning, ...rest]);
  };
  process.emitWarning = quiet;
  try {
    const { DatabaseSync } = await import('node:sqlite');
    return (file, options) =>
      new DatabaseSync(file, {
        timeout: JOURNAL_LOCK_MS,
        readOnly: options?.readOnly ?? false,
        enableForeignKeyConstraints: true,
      });
  } finally {
    process.emitWarning = emit;
  }
}

/** The primary SQLite result code of an error, e.g. 13 for SQLITE_FULL; undefined when it is not SQLite's. */
export function sqliteCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number')
    return undefined;
  return error.errcode & 0xff;
}

export const SQLITE = {
  busy: 5,
  readOnly: 8,
  ioError: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  constraint: 19,
  notADatabase: 26,
} as const;

/** The one number that a query gives; throws when it gives none. */
export function numberOf(database: Database, sql: string): number {
  return z.number().parse(firstValue(database, sql));
}

/** The one text that a query gives; throws when it gives none. */
export function textOf(database: Database, sql: string): string {
  return z.string().parse(firstValue(database, sql));
}

function firstValue(database: Database, sql: string): unknown {
  const row: unknown = database.prepare(sql).get();
  return typeof row === 'object' && row !== null ? Object.values(row)[0] : undefined;
}
