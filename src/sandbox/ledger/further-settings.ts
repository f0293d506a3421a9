/** What the owner of a number can set at some carriers only, beyond its name and URLs: texts under the carrier's own names. */
import type { DatabaseSync } from 'node:sqlite';
import { text } from './rows.ts';

export type Settings = Readonly<Record<string, string>>;

export interface FurtherSettings {
  /** Empty where nothing was set. */
  get(numberSeq: number): Settings;
  /** Changes the given ones only; an empty text clears one. */
  merge(numberSeq: number, changed: { readonly [name: string]: string | undefined }): void;
}

export function createFurtherSettings(db: DatabaseSync): FurtherSettings {
  const read = db.prepare('SELECT json FROM further_settings WHERE number_seq = :seq');
  const write = db.prepare(
    `INSERT INTO further_settings (number_seq, json) VALUES (:seq, :json)
     ON CONFLICT (number_seq) DO UPDATE SET json = :json`,
  );
  const get = (seq: number): Settings => {
    const row = read.get({ seq });
    return row === undefined ? {} : readSettings(text(row, 'json'));
  };
  return {
    get,
    merge: (seq, changed) => {
      const names = Object.keys(changed);
      if (names.length === 0) return;
      const merged = Object.entries({ ...get(seq), ...changed }).filter(
        ([, value]) => value !== undefined && value !== '',
      );
      write.run({ seq, json: JSON.stringify(Object.fromEntries(merged)) });
    },
  };
}

function readSettings(json: string): Settings {
  const value: unknown = JSON.parse(json);
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
