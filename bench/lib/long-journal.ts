/** A home whose journal holds many settled purchases. */
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';
import { digestOf } from '../../src/api/purchases/journal/digest.ts';
import type { Bench } from './bench.ts';
import type { BenchSandbox } from './sandbox.ts';

type Row = Record<string, string | number | null>;

/** A home of its own in which `count` purchases are in the journal: one that was made there, and copies of it for other numbers. */
export function homeWithPurchases(bench: Bench, sandbox: BenchSandbox, count: number): string {
  const home = bench.home();
  const order = ['buy', '--country', 'US', '--yes', '--max-monthly', '5', '--wait'];
  execFileSync(bench.node, [bench.product, ...order], { env: bench.env(home, sandbox.env), stdio: 'ignore' });
  const database = new DatabaseSync(join(home, '.local/state/dialdeck/journal.db'));
  const [purchase] = rowsOf(database, 'purchases');
  const steps = rowsOf(database, 'transitions');
  if (purchase === undefined) throw new Error('nothing was bought');
  database.exec('BEGIN');
  for (let place = 1; place < count; place += 1) {
    const id = randomUUID();
    const phone_number = `+1212${String(2_000_000 + place)}`;
    const order_json = String(purchase.order_json).replaceAll(String(purchase.phone_number), phone_number);
    const copy: Row = { ...purchase, id, phone_number, order_json };
    insert(database, 'purchases', { ...copy, digest: digestOf('purchases', copy) });
    for (const step of steps) {
      const moved: Row = { ...step, seq: Number(step.seq) + place * steps.length, row_id: id };
      insert(database, 'transitions', { ...moved, digest: digestOf('transitions', moved) });
    }
  }
  database.exec('COMMIT');
  database.close();
  return home;
}

function rowsOf(database: DatabaseSync, table: string): readonly Row[] {
  return database
    .prepare(`SELECT * FROM ${table}`)
    .all()
    .map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])));
}

function plain(value: SQLOutputValue): string | number | null {
  if (typeof value === 'string' || typeof value === 'number' || value === null) return value;
  throw new Error('the journal holds only text and numbers');
}

function insert(database: DatabaseSync, table: string, row: Row): void {
  const names = Object.keys(row);
  database
    .prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`)
    .run(...Object.values(row));
}
