/** What a command printed with --json, checked against the schema that is committed for it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { DOCUMENTS } from '../../../src/commands/shared/schemas.ts';
import type { Ran } from './house.ts';

type Printed = Pick<Ran, 'stdout' | 'stderr'>;

const folder = join(import.meta.dirname, '../../../docs/schemas');

/** The document, or throws: exactly one line, exactly one JSON text, and in the shape of the committed schema. */
export function readDocument<Schema extends z.ZodType>(schema: Schema, ran: Printed): z.infer<Schema> {
  const documents: readonly (readonly [string, z.ZodType])[] = Object.entries(DOCUMENTS);
  const name = documents.find(([, known]) => known === schema)?.[0];
  if (!/^[^\n]+\n$/.test(ran.stdout)) throw new Error(`not one line: ${ran.stdout}\n${ran.stderr}`);
  const value: unknown = JSON.parse(ran.stdout);
  z.fromJSONSchema(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))).parse(value);
  return schema.parse(value);
}

/** The error of a failed command. */
export function readError(ran: Printed): z.infer<typeof DOCUMENTS.error>['error'] {
  return readDocument(DOCUMENTS.error, ran).error;
}
