/** The processes that drive rows. A row's owner is looked up here; a dead owner's rows may be taken over. */

import type { RowOwner } from '../domain/types.ts';
import { StoredOwner } from './row-codec.ts';
import { readable, type Tables } from './statements.ts';

export class OwnerTable {
  readonly #tables: Tables;

  constructor(tables: Tables) {
    this.#tables = tables;
  }

  /** By instance. */
  all(): Map<string, RowOwner> {
    const raw = this.#tables.prepare('SELECT * FROM owners').all();
    return readable(
      () =>
        new Map(
          raw.map((each) => {
            const owner = StoredOwner.parse(each);
            const { pid, instance, started_at: startedAt, heartbeat_at: heartbeatAt } = owner;
            return [instance, { pid, startedAt, instance, heartbeatAt }];
          }),
        ),
    );
  }

  /** Says that an instance lives. */
  beat(owner: RowOwner): void {
    this.#tables
      .prepare('INSERT OR REPLACE INTO owners (instance, pid, started_at, heartbeat_at) VALUES (?, ?, ?, ?)')
      .run(owner.instance, owner.pid, owner.startedAt, owner.heartbeatAt);
  }

  /** Forgets owners that drive nothing. */
  prune(): void {
    this.#tables.database.exec(
      `DELETE FROM owners WHERE instance NOT IN
        (SELECT owner FROM purchases WHERE owner IS NOT NULL
          UNION SELECT owner FROM releases WHERE owner IS NOT NULL
          UNION SELECT owner FROM batches WHERE owner IS NOT NULL)`,
    );
  }

  /** Frees every row of an instance that ends. */
  leave(instance: string): void {
    for (const table of ['purchases', 'releases', 'batches']) {
      this.#tables
        .prepare(`UPDATE ${table} SET owner = NULL, revision = ? WHERE owner = ?`)
        .run(this.#tables.nextRevision(), instance);
    }
    this.#tables.prepare('DELETE FROM owners WHERE instance = ?').run(instance);
  }
}
