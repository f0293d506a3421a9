/** Writes the other files of the package after the build: the types of the library and the manual page. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { createProgram } from '../src/commands/program.ts';
import { declarations } from './declarations.ts';
import { manual } from './manual.ts';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const { version } = z.object({ version: z.string() }).parse(manifest);

for (const [name, text] of await declarations(root)) writeFileSync(join(dist, name), text);
const program = createProgram({ version, execute: async () => undefined });
const settings = readFileSync(join(root, 'docs', 'settings.md'), 'utf8');
writeFileSync(join(dist, 'dialdeck.1'), manual(program, version, settings));
