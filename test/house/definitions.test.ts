/** A reader meets a value before it is used: in screens and app no function uses one that is defined below it. */
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const FOLDERS = ['src/screens', 'src/app'];

function sourceFiles(): string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(ROOT, folder, name)),
  );
}

/** "file:line name" of each use of a constant, variable or class above its definition. */
function earlyUses(program: ts.Program, file: ts.SourceFile): string[] {
  const checker = program.getTypeChecker();
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node)) return;
    if (ts.isIdentifier(node) && isUsedEarly(checker.getSymbolAtLocation(node), node, file)) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
      found.push(`${relative(ROOT, file.fileName)}:${line + 1} ${node.text}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function isUsedEarly(symbol: ts.Symbol | undefined, use: ts.Identifier, file: ts.SourceFile): boolean {
  const definition = symbol?.valueDeclaration;
  if (definition === undefined || definition.getSourceFile() !== file) return false;
  if (!ts.isVariableDeclaration(definition) && !ts.isClassDeclaration(definition)) return false;
  return use.getStart(file) < definition.getStart(file);
}

test('no function uses a value that is defined below it', { timeout: 60_000 }, () => {
  const files = sourceFiles();
  const program = ts.createProgram(files, {
    allowImportingTsExtensions: true,
    jsx: ts.JsxEmit.ReactJSX,
    module: ts.ModuleKind.NodeNext,
    noEmit: true,
    noResolve: true,
    target: ts.ScriptTarget.ESNext,
  });
  expect(files.length).toBeGreaterThan(100);
  expect(files.flatMap((name) => earlyUses(program, program.getSourceFile(name) ?? never(name)))).toEqual([]);
});

function never(name: string): never {
  throw new Error(`${name} is not part of the program`);
}
