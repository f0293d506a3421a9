/** What a person gets from `npm install`: the program, the library, their types and their pages. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { runSync } from '../support/run-sync.ts';
import { startPty } from '../terminal/support/pty.ts';
import {
  environment,
  type Installed,
  NO_PROXY_ANSWERS,
  packAndInstall,
  ROOT,
  succeed,
  withoutNetwork,
} from './support.ts';

const MINUTE = 60_000;

let installed: Installed;
/** Another folder, which is also the home. */
let elsewhere: string;
beforeAll(() => {
  installed = packAndInstall();
  elsewhere = mkdtempSync(join(tmpdir(), 'dialdeck-elsewhere-'));
}, 4 * MINUTE);
afterAll(() => {
  installed.remove();
  rmSync(elsewhere, { recursive: true, force: true });
});

const command = () => join(installed.folder, 'node_modules/.bin/dialdeck');
const variables = (): Record<string, string> => ({ ...environment(elsewhere), ...NO_PROXY_ANSWERS });

function run(line: readonly [string, ...string[]], cwd = elsewhere) {
  const [program, ...args] = withoutNetwork(line);
  return succeed(runSync(program, args, { cwd, env: variables() }));
}

test('at most 5 packages and 8 MB are installed', () => {
  expect(installed.packages).toBeLessThanOrEqual(5);
  expect(installed.bytes).toBeLessThanOrEqual(8_000_000);
});

test('a command answers from another folder, without a network', () => {
  expect(run([command(), '--version']).stdout).toBe(`${manifest.version}\n`);
  const { stdout } = run([
    command(),
    'search',
    '--account',
    'sandbox',
    '--country',
    'US',
    '--limit',
    '3',
    '--json',
  ]);
  expect(JSON.parse(stdout)).toMatchObject({ data: [{}, {}, {}], meta: { account: 'sandbox' } });
});

test('the app opens on its sandbox from another folder, without a network', async () => {
  const line = withoutNetwork([command()]);
  const script = `exec ${line.map((word) => `'${word}'`).join(' ')}`;
  const app = startPty({ home: elsewhere, script, env: { ...NO_PROXY_ANSWERS, PATH: variables().PATH } });
  try {
    await app.see('20 offers', 15_000);
    expect(app.screen()).toContain('SANDBOX');
    app.type('q');
    expect(await app.ended).toBe(0);
  } finally {
    await app.dispose();
  }
});

test('the tarball holds the licence of everything bundled, and no source, test or stamp of a build', () => {
  const names = new Set(installed.files);
  for (const file of [
    'LICENSE',
    'README.md',
    'CHANGELOG.md',
    'bin/dialdeck.js',
    'dist/cli.js',
    'dist/index.d.ts',
  ])
    expect(names).toContain(file);
  const others = installed.files.filter(
    (file) => !/^(bin|dist|docs)\/|^[A-Z]+(\.md)?$|^package\.json$/.test(file),
  );
  expect(others).toEqual([]);
  expect(installed.files.filter((file) => file.includes('/.'))).toEqual([]);
  const licenses = readFileSync(join(installed.product, 'dist/THIRD-PARTY-LICENSES.txt'), 'utf8');
  for (const name of [
    'ink',
    'react',
    'yoga-layout',
    'zod',
    'ofetch',
    'libphonenumber-js',
    'hono',
    'Number prices',
  ])
    expect(licenses).toMatch(new RegExp(`^${name} .*\\(.+\\)$`, 'm'));
});

/** Its pictures are larger than the program, so it stays in the repository; the README says so. */
const NOT_IN_THE_PACKAGE = ['docs/screens.md'];

test('every link in its pages leads to a file in it', () => {
  const pages = installed.files.filter((file) => file.endsWith('.md'));
  const broken = pages.flatMap((page) => {
    const text = readFileSync(join(installed.product, page), 'utf8');
    const links = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].flatMap(([, link]) => link ?? []);
    const local = links.filter((link) => !/^[a-z]+:/.test(link) && !NOT_IN_THE_PACKAGE.includes(link));
    return local
      .filter((link) => !existsSync(join(installed.product, dirname(page), link)))
      .map((link) => [page, link]);
  });
  expect(broken).toEqual([]);
  expect(pages).toContain('docs/library.md');
  expect(installed.files.filter((file) => file.startsWith('docs/pictures/screens/'))).toEqual([]);
});

/** Pages about the source code, which is not in the tarball. */
const ABOUT_THE_SOURCE =
  /^(README|CONTRIBUTING|docs\/(adding-.*|architecture|faults|output|releasing|speed|style))\.md$/;

test('pages for users name no file of the source', () => {
  const pages = installed.files.filter((file) => file.endsWith('.md') && !ABOUT_THE_SOURCE.test(file));
  const named = pages.flatMap((page) => {
    const text = readFileSync(join(installed.product, page), 'utf8');
    return [...text.matchAll(/(?<![\w/])(?:src|test|build|scripts|bench)\/[\w.-]+/g)].map(([path]) => [
      page,
      path,
    ]);
  });
  expect(named).toEqual([]);
  expect(pages).toContain('docs/sandbox.md');
});

test('the manual page names every command', () => {
  const page = readFileSync(join(installed.product, 'dist/dialdeck.1'), 'utf8');
  for (const name of [
    'search',
    'buy',
    'owned',
    'purchases settle',
    'journal repair',
    'accounts add',
    'completion',
  ])
    expect(page).toContain(`.SS dialdeck ${name}`);
  expect(page).toContain('.B \\-\\-max\\-monthly <amount>\n');
  expect(page).toContain('.B 130\nInterrupted.');
  // npm links a list of pages; one page by itself it leaves out.
  expect(manifest.man).toEqual(['./dist/dialdeck.1']);
});

/** The blocks of TypeScript in a page, as a person would copy them. */
function examples(page: string): readonly string[] {
  const text = readFileSync(join(installed.product, page), 'utf8');
  return [...text.matchAll(/^```ts\n(.*?)^```/gms)].flatMap(([, code]) => code ?? []);
}

/** How the compiler ends with these files and the installed declarations, which it checks as well. */
function typecheck(files: Readonly<Record<string, string>>, types: readonly string[]) {
  const folder = join(installed.folder, types.length === 0 ? 'types-alone' : 'with-node');
  mkdirSync(folder, { recursive: true });
  const options = {
    module: 'NodeNext',
    target: 'ES2024',
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    noEmit: true,
    types,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: options, files: Object.keys(files) }),
  );
  const compiler = join(ROOT, 'node_modules/typescript-native/bin/tsc');
  return runSync(process.execPath, [compiler, '-p', folder, '--pretty', 'false']);
}

test('its types need no other package', () => {
  const use = `import * as dialdeck from 'dialdeck';
import * as sandbox from 'dialdeck/sandbox';
export const numbers: dialdeck.OwnedNumber[] = [];
export const url = (started: sandbox.Sandbox): string => started.wiilBaseUrl;
export const name: string = new dialdeck.ApiError({ code: 'auth', message: '', hint: '', retryable: false, progress: 'not-sent' }).code;
`;
  const { status, stdout } = typecheck(
    { 'use.ts': use, 'wrong.ts': `${use}export const wrong: number = name;\n` },
    [],
  );
  expect(status).not.toBe(0);
  expect(stdout.match(/^\S+: error TS\d+/gm)).toEqual([
    expect.stringMatching(/\/wrong\.ts\(.*\): error TS2322$/),
  ]);
});

test('the examples of the library run as they are in its page, against the sandbox', () => {
  linkTypesOfNode();
  const [buy = '', read = ''] = examples('docs/library.md');
  succeed(typecheck({ 'buy.ts': buy, 'read.ts': read }, ['node']));
  const runner = `import { startSandbox } from 'dialdeck/sandbox';
const sandbox = await startSandbox({ provisioningMs: 0 });
process.env.DIALDECK_BASE_URL = sandbox.telefonieBaseUrl;
process.env.DIALDECK_API_KEY = sandbox.apiKey;
await import('./buy.ts');
await import('./read.ts');
console.log('ledger', sandbox.ledger.charges().length, sandbox.ledger.ownedCount());
await sandbox.close();
`;
  writeFileSync(join(installed.folder, 'with-node/run.ts'), runner);
  const { stdout } = run([process.execPath, 'run.ts'], join(installed.folder, 'with-node'));
  expect(stdout).toMatch(/^COMPLETED *$/m);
  expect(stdout).toMatch(/^US \d+\.\d\d USD$/m);
  expect(stdout).toMatch(/^\+1212\d{7} done \[/m);
  expect(stdout).toContain('ledger 1 1');
});

test('the example of the sandbox passes as it is in its page', () => {
  linkTypesOfNode();
  const [code = ''] = examples('docs/sandbox-in-tests.md');
  succeed(typecheck({ 'sandbox.test.ts': code }, ['node']));
  const { stdout } = run(
    [process.execPath, '--test', 'sandbox.test.ts'],
    join(installed.folder, 'with-node'),
  );
  expect(stdout).toMatch(/pass 1$/m);
});

/** A program in TypeScript has Node's types; ours are there already. */
function linkTypesOfNode(): void {
  for (const name of ['@types', 'undici-types']) {
    const link = join(installed.folder, 'node_modules', name);
    if (!existsSync(link)) symlinkSync(join(ROOT, 'node_modules', name), link);
  }
}
