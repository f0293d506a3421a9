/**
 * What people type, configure and script is a promise: nothing of it goes away. A name that changes stays as an alias for one
 * major version, is tested in a table of its own, and is listed in the changelog. None has changed so far.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { allActions } from '../../src/app/key-table.ts';
import { createProgram } from '../../src/commands/program.ts';
import { EXIT_CODES } from '../../src/commands/shared/exit-codes.ts';
import { OPEN_SCREENS } from '../../src/config/open-at.ts';
import promised from '../fixtures/promised-names.json' with { type: 'json' };

const program = createProgram({ version: '0', execute: async () => undefined });

/** Every command with its arguments and options, by what is typed behind "dialdeck". */
function words(command: Command, path: readonly string[] = []): ReadonlyMap<string, ReadonlySet<string>> {
  const given = command.registeredArguments.map((argument) =>
    argument.required ? `<${argument.name()}>` : `[${argument.name()}${argument.variadic ? '...' : ''}]`,
  );
  const flags = command.options.flatMap(({ short, long }) =>
    [short, long].filter((flag) => flag !== undefined),
  );
  const own = [path.join(' ') || 'dialdeck', new Set([...given, ...flags])] as const;
  return new Map([own, ...command.commands.flatMap((child) => [...words(child, [...path, child.name()])])]);
}

/** The paths of the fields in a JSON schema. */
function fields(schema: unknown, path = ''): readonly string[] {
  const list = z.array(z.unknown()).safeParse(schema);
  if (list.success) return list.data.flatMap((item) => fields(item, path));
  const object = z.record(z.string(), z.unknown()).safeParse(schema);
  if (!object.success) return [];
  return Object.entries(object.data).flatMap(([key, value]) => {
    if (key !== 'properties') return fields(value, path);
    const named = z.record(z.string(), z.unknown()).parse(value);
    return Object.entries(named).flatMap(([name, field]) => [
      `${path}${name}`,
      ...fields(field, `${path}${name}.`),
    ]);
  });
}

/** An argument that need not be given any more is still taken, and so is one of which several may be given now. */
const wider = (part: string) => [
  part,
  part.replace(/^<(.*)>$/, '[$1]'),
  part.replace(/^[<[](.*)[>\]]$/, '[$1s...]'),
];

test('every command, argument and option that was there is there', () => {
  const now = words(program);
  const gone = Object.entries(promised.commands).flatMap(([name, parts]) =>
    parts
      .filter((part) => !wider(part).some((form) => now.get(name)?.has(form) === true))
      .map((part) => `${name} ${part}`),
  );
  expect(gone).toEqual([]);
  expect(Object.keys(promised.commands).filter((name) => !now.has(name))).toEqual([]);
});

test('every action id, screen and exit code that was there is there', () => {
  const ids = new Set(allActions.map(({ id }) => id));
  expect(promised.actions.filter((id) => !ids.has(id))).toEqual([]);
  expect(OPEN_SCREENS).toEqual(expect.arrayContaining(promised.screens));
  expect(EXIT_CODES.map(({ code }) => code)).toEqual(expect.arrayContaining(promised.exitCodes));
});

test('every field of the JSON documents that was there is there', () => {
  const folder = join(import.meta.dirname, '../../docs/schemas');
  const now = new Map(
    readdirSync(folder).map((file) => {
      const schema: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      return [file.replace('.json', ''), new Set(fields(schema))] as const;
    }),
  );
  const gone = Object.entries(promised.documents).flatMap(([name, paths]) =>
    paths.filter((path) => now.get(name)?.has(path) !== true).map((path) => `${name}: ${path}`),
  );
  expect(gone).toEqual([]);
});
