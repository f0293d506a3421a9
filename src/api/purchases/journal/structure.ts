/** What a database is made of, whatever its SQL looks like: tables, columns, indexes, foreign keys and triggers. */
import * as z from 'zod';
import type { Database } from './sqlite.ts';

const Named = z.object({ name: z.string() });
const Definition = z.object({ type: z.string(), name: z.string(), tbl_name: z.string(), sql: z.string() });

/** A description of the tables; equal for equal structures. Blanks, quotes, comments and case of the SQL do not count. */
export function structureOf(database: Database): string {
  const tables = database
    .prepare(
      `SELECT name, type, wr, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`,
    )
    .all();
  return JSON.stringify({
    tables: tables.map((table) => [table, partsOf(database, Named.parse(table).name)]),
    conditions: conditionsOf(database),
  });
}

function partsOf(database: Database, table: string): unknown {
  const columns = database
    .prepare(
      `SELECT name, upper(type) AS type, "notnull", dflt_value, pk, hidden FROM pragma_table_xinfo(?) ORDER BY name`,
    )
    .all(table);
  const foreignKeys = database
    .prepare(
      `SELECT seq, "table", "from", "to", on_update, on_delete FROM pragma_foreign_key_list(?) ORDER BY 2, 3`,
    )
    .all(table);
  const indexes = database
    .prepare(`SELECT name, "unique", origin, partial FROM pragma_index_list(?) ORDER BY name`)
    .all(table)
    .map((index) => [
      index,
      database
        .prepare(`SELECT seqno, name, "desc", coll, key FROM pragma_index_xinfo(?)`)
        .all(Named.parse(index).name),
    ]);
  return { columns, foreignKeys, indexes };
}

/** What no PRAGMA tells: triggers, and the conditions of partial indexes. They are compared word by word. */
function conditionsOf(database: Database): unknown {
  return database
    .prepare(
      `SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE type IN ('trigger', 'index') AND sql IS NOT NULL ORDER BY name`,
    )
    .all()
    .map((raw) => {
      const { type, name, tbl_name: table, sql } = Definition.parse(raw);
      const words = wordsOf(sql);
      const from = type === 'trigger' ? 0 : words.indexOf('where');
      return [name, table, from < 0 ? [] : words.slice(from)];
    });
}

/** Comments and blanks; a text; a name in quotes of any kind; a word or number; anything else by itself. */
const TOKEN =
  /(?:--[^\n]*|\/\*[\s\S]*?\*\/|\s+)|('(?:[^']|'')*')|"((?:[^"]|"")*)"|`([^`]*)`|\[([^\]]*)\]|([\w.$]+)|([\s\S])/g;

function wordsOf(sql: string): string[] {
  return [...sql.matchAll(TOKEN)].flatMap(([, text, ...names]) => {
    if (text !== undefined) return [text];
    const name = names.find((each) => each !== undefined);
    return name === undefined ? [] : name.toLowerCase().split(/(?<=\.)|(?=\.)/);
  });
}
