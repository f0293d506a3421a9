/** Writes docs/schemas/: a JSON schema of what each command prints with --json, and of config.json. `--check` only compares. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { DOCUMENTS } from '../src/commands/shared/schemas.ts';
import { SettingsFileSchema } from '../src/config/settings-schema.ts';

const folder = join(import.meta.dirname, '..', 'docs', 'schemas');

/** The files as they should be, by name. */
function schemaFiles(): ReadonlyMap<string, string> {
  const printed = Object.entries(DOCUMENTS).map(([name, schema]) => ({
    name,
    schema,
    io: 'output' as const,
  }));
  // A file is what a person types, so that its schema describes the input.
  const all = [...printed, { name: 'config', schema: SettingsFileSchema, io: 'input' as const }];
  return new Map(
    all.map(({ name, schema, io }) => [
      `${name}.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { target: 'draft-2020-12', io }))}\n`,
    ]),
  );
}

/** Names of files that are missing, changed or left over. */
export function staleSchemaFiles(): readonly string[] {
  const wanted = schemaFiles();
  const there = existsSync(folder) ? readdirSync(folder) : [];
  const changed = [...wanted].filter(
    ([name, text]) => !there.includes(name) || readFileSync(join(folder, name), 'utf8') !== text,
  );
  return [...changed.map(([name]) => name), ...there.filter((name) => !wanted.has(name))];
}

if (import.meta.main) {
  if (process.argv.includes('--check')) {
    const stale = staleSchemaFiles();
    if (stale.length > 0) {
      process.stderr.write(
        `docs/schemas is not up to date: ${stale.join(', ')}. Run: node scripts/json-schemas.ts\n`,
      );
      process.exitCode = 1;
    }
  } else {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of schemaFiles()) writeFileSync(join(folder, name), text);
  }
}
