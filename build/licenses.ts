/** The licences of everything that is bundled, as its authors publish them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import * as z from 'zod';

const ManifestSchema = z.object({ name: z.string(), version: z.string(), license: z.string() });

const LICENSE_FILE = /^(licen[cs]e|copying|notice)(\.|$)/i;
const FOLDER = 'node_modules/';
const LINE = '='.repeat(80);

/** Third-party data in our sources. Its notice is the quotation in the page beside it; a licence that asks for its own text follows. */
const DATA: readonly {
  readonly file: string;
  readonly page: string;
  readonly title: string;
  readonly terms?: string;
}[] = [
  {
    file: 'src/text/data/area-codes.ts',
    page: 'src/text/data/README.md',
    title: 'Area codes and places (Apache-2.0)',
    terms: 'build/licenses/apache-2.0.txt',
  },
  {
    file: 'src/sandbox/data/number-prices.ts',
    page: 'src/sandbox/data/README.md',
    title: 'Number prices (CC-BY-4.0)',
  },
];

/**
 * One text with a section for each package that esbuild put into the bundle, sorted by name. Throws for a package without a
 * licence text: it must not be shipped.
 */
export function thirdPartyLicenses(root: string, { outputs }: Pick<Metafile, 'outputs'>): string {
  const inputs = new Set(Object.values(outputs).flatMap((output) => Object.keys(output.inputs)));
  const folders = new Set([...inputs].flatMap((input) => packageFolder(input) ?? []));
  const packages = [...folders].map((folder) => packageText(root, folder)).sort(byTitle);
  const sections = oncePerTerms(packages.filter(({ title }, at) => title !== packages[at - 1]?.title));
  const data = DATA.filter(({ file }) => inputs.has(file)).map((one) => dataSection(root, one));
  return `dialdeck contains the following software and data.\n\n${[...sections, ...data].join('\n')}`;
}

interface PackageText {
  readonly title: string;
  /** All of its licence files. */
  readonly body: string;
}

const byTitle = (one: PackageText, other: PackageText) => (one.title < other.title ? -1 : 1);

/** What follows the copyright lines in the licences that most packages have. */
const TERMS = /^Permission is hereby granted/m;

/** A section for each package; the terms that several share word for word stand in the first, and the others name it. */
function oncePerTerms(packages: readonly PackageText[]): readonly string[] {
  const first = new Map<string, string>();
  return packages.map(({ title, body }) => {
    const at = body.search(TERMS);
    const terms = at < 0 ? '' : body.slice(at).replaceAll(/\s+/g, ' ');
    const earlier = terms === '' ? undefined : first.get(terms);
    if (earlier !== undefined) {
      return section(title, [`${body.slice(0, at).trim()}\n\nThe terms are those of ${earlier} above.`]);
    }
    if (terms !== '') first.set(terms, title);
    return section(title, [body]);
  });
}

/** The innermost package that a file belongs to, or undefined for dialdeck's own file. */
function packageFolder(input: string): string | undefined {
  const start = input.lastIndexOf(FOLDER);
  if (start < 0) return undefined;
  const path = input.slice(start + FOLDER.length).split('/');
  const name = path.slice(0, path[0]?.startsWith('@') === true ? 2 : 1).join('/');
  return `${input.slice(0, start + FOLDER.length)}${name}`;
}

function packageText(root: string, folder: string): PackageText {
  const path = join(root, folder);
  const manifest: unknown = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
  const { name, version, license } = ManifestSchema.parse(manifest);
  const own = readdirSync(path).filter((file) => LICENSE_FILE.test(file));
  const files = own.length > 0 ? own.sort().map((file) => join(path, file)) : [substitute(root, name)];
  const texts = files.map((file) => readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim());
  return { title: `${name} ${version} (${license})`, body: texts.join('\n\n') };
}

/** The text of a licence that a package names and does not hold. */
function substitute(root: string, name: string): string {
  const file = join(root, 'build', 'licenses', `${name}.txt`);
  if (existsSync(file)) return file;
  throw new Error(`${name} has no licence file. Put the text that its repository holds into ${file}.`);
}

function dataSection(root: string, { page, title, terms }: (typeof DATA)[number]): string {
  const quoted = readFileSync(join(root, page), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('> '));
  const notice = quoted.map((line) => line.slice(2)).join('\n');
  return section(title, [notice, ...(terms === undefined ? [] : [readFileSync(join(root, terms), 'utf8')])]);
}

function section(title: string, texts: readonly string[]): string {
  const body = texts.map((text) => text.replaceAll('\r\n', '\n').trim()).join('\n\n');
  return `${LINE}\n${title}\n${LINE}\n\n${body}\n`;
}
