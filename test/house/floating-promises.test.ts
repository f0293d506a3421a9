import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { findFloatingPromises } from './floating-promises.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const LOST = `
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
interface Thing { go(): Promise<void>; maybe?: () => Promise<void>; onDone(then: () => void): void }
export function lose(thing: Thing, things: readonly Thing[], work: () => Promise<number>): void {
  sleep(1);
  void sleep(1);
  thing.maybe?.();
  readFile('x').then(() => 1);
  readFile('x').catch(undefined);
  readFile('x').finally(() => 1);
  things.map((one) => one.go());
  (async () => 1)();
  setTimeout(async () => work(), 1);
  things.forEach(async (one) => { await one.go(); });
  thing.onDone(work);
}`;

const KEPT = `
import { readFile } from 'node:fs/promises';
export async function keep(work: () => Promise<number>, report: (error: unknown) => void): Promise<number> {
  let last = work();
  last = work();
  await work();
  work().catch(report);
  work().catch(report).finally(() => work());
  readFile('x').then(() => 1, report);
  setTimeout(() => { work().catch(report); }, 1);
  [1].map((one) => one);
  return last;
}`;

/** The program, and the two texts as if they were files of it: the compiler reads what both need once. */
const SOURCE = `${ROOT}src/`;
const TEXTS = new Map([
  [`${SOURCE}lost.ts`, LOST],
  [`${SOURCE}kept.ts`, KEPT],
]);
const program = createProgram();

test('finds every way to lose a promise, and no other', { timeout: 60_000 }, () => {
  const lines = LOST.trimEnd().split('\n');
  const found = findFloatingPromises(program, (name) => TEXTS.has(name));
  const numbers = found.map((text) => text.replace(/^.*\/(\w+\.ts:\d+) .*$/, '$1'));
  const from = lines.indexOf('  sleep(1);') + 1;
  const expected = Array.from({ length: 11 }, (_, index) => `lost.ts:${from + index}`);
  expect(numbers).toEqual(expected);
});

test('every promise of the program has an owner that hears of its failure', { timeout: 120_000 }, () => {
  const belongs = (name: string) => name.startsWith(SOURCE) && !TEXTS.has(name);
  expect(findFloatingPromises(program, belongs)).toEqual([]);
});

function createProgram(): ts.Program {
  const { config } = ts.readConfigFile(`${ROOT}tsconfig.json`, ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.getSourceFile = (name, version) => {
    const text = TEXTS.get(name);
    return text === undefined ? getSourceFile(name, version) : ts.createSourceFile(name, text, version, true);
  };
  host.fileExists = (name) => TEXTS.has(name) || fileExists(name);
  const source = fileNames.filter((name) => name.startsWith(SOURCE));
  return ts.createProgram([...source, ...TEXTS.keys()], options, host);
}
