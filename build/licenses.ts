/** The licences of everything that is bundled, as its authors publish them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import * as z from 'zod';

const ManifestSchema = z.object({ name: z.string(), version: z.string(), license: z.string() });

const LICENSE_FILE = /^(licen[cs]e|copying|notice)(\.|$)/i;
const FOLDER = 'node_modules/';
const LINE = '='.repeat(80);

/** Third-party data in our sources. Its notice is the quotation in the page beside it. */
const DATA = { file: 'src/sandbox/data/number-prices.ts', page: 'src/sandbox/data/README.md' } as const;

/**
 * One text with a section for each package that esbuild put into the bundle, sorted by name. Throws for a package without a
 * licence text: it must not be shipped.
 */
export function thirdPartyLicenses(root: string, { outputs }: Pick<Metafile, 'outputs'>): string {
  const inputs = new Set(Object.values(outputs).flatMap((output) => Object.keys(output.inputs)));
  const folders = new Set([...inputs].flatMap((input) => packageFolder(input) ?? []));
  const sections = [...folders].map((folder) => packageSection(root, folder)).sort();
  const data = inputs.has(DATA.file) ? [dataSection(root)] : [];
  const all = [...new Set([...sections, ...data])];
  return `dialdeck contains the following software and data.\n\n${all.join('\n')}`;
}

/** The innermost package that a file belongs to, or undefined for dialdeck's own file. */
function packageFolder(input: string): string | undefined {
  const start = input.lastIndexOf(FOLDER);
  if (start < 0) return undefined;
  const path = input.slice(start + FOLDER.length).split('/');
  const name = path.slice(0, path[0]?.startsWith('@') === true ? 2 : 1).join('/');
  return `${input.slice(0, start + FOLDER.length)}${name}`;
}

function packageSection(root: string, folder: string): string {
  const path = join(root, folder);
  const manifest: unknown = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
  const { name, version, license } = ManifestSchema.parse(manifest);
  const own = readdirSync(path).filter((file) => LICENSE_FILE.test(file));
  const files = own.length > 0 ? own.sort().map((file) => join(path, file)) : [substitute(root, name)];
  return section(
    `${name} ${version} (${license})`,
    files.map((file) => readFileSync(file, 'utf8')),
  );
}

/** The text of a licence that a package names and does not hold. */
function substitute(root: string, name: string): string {
  const file = join(root, 'build', 'licenses', `${name}.txt`);
  if (existsSync(file)) return file;
  throw new Error(`${name} has no licence file. Put the text that its repository holds into ${file}.`);
}

function dataSection(root: string): string {
  const quoted = readFileSync(join(root, DATA.page), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('> '));
  return section('Number prices (CC-BY-4.0)', [quoted.map((line) => line.slice(2)).join('\n')]);
}

function section(title: string, texts: readonly string[]): string {
  const body = texts.map((text) => text.replaceAll('\r\n', '\n').trim()).join('\n\n');
  return `${LINE}\n${title}\n${LINE}\n\n${body}\n`;
}
