/**
 * Finds promises whose failure nobody would hear of. Biome's rule of that name runs in the editor, but knows no types of packages
 * and of Node; this one asks the TypeScript compiler.
 */
import ts from 'typescript';

/** The statements and functions of these files that lose a promise, each as "path:line code". */
export function findFloatingPromises(program: ts.Program, belongs: (fileName: string) => boolean): string[] {
  const checker = program.getTypeChecker();
  const found: string[] = [];
  for (const file of program.getSourceFiles()) {
    if (!belongs(file.fileName)) continue;
    const visit = (node: ts.Node): void => {
      if (dropsPromise(node, checker) || isMisused(node, checker)) found.push(describe(file, node));
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return found;
}

function describe(file: ts.SourceFile, node: ts.Node): string {
  const { line } = file.getLineAndCharacterOfPosition(node.getStart());
  return `${file.fileName}:${line + 1} ${node.getText().replace(/\s+/g, ' ').slice(0, 80)}`;
}

/** A promise as a statement, or behind `void`. */
function dropsPromise(node: ts.Node, checker: ts.TypeChecker): boolean {
  if (!ts.isExpressionStatement(node) && !ts.isVoidExpression(node)) return false;
  return (
    !isHandled(node.expression, checker) && holdsPromise(checker.getTypeAtLocation(node.expression), checker)
  );
}

/** An async function where one without a result is wanted: its caller drops the promise. */
function isMisused(node: ts.Node, checker: ts.TypeChecker): boolean {
  if (!ts.isExpression(node) || !isPassedOn(node)) return false;
  const signatures = checker.getTypeAtLocation(node).getCallSignatures();
  if (!signatures.some((signature) => isPromise(signature.getReturnType()))) return false;
  const wanted = checker.getContextualType(node);
  const called = partsOf(wanted).flatMap((type) => type.getCallSignatures());
  const isVoid = (signature: ts.Signature) => (signature.getReturnType().flags & ts.TypeFlags.Void) !== 0;
  return called.length > 0 && called.every(isVoid);
}

/** Whether the expression is an argument, an attribute or a property; `finally` awaits what it is given. */
function isPassedOn({ parent }: ts.Expression): boolean {
  if (ts.isCallExpression(parent)) return nameOfMethod(parent) !== 'finally';
  return ts.isNewExpression(parent) || ts.isJsxExpression(parent) || ts.isPropertyAssignment(parent);
}

/** Whether it is awaited, kept, or has a handler of its failure. */
function isHandled(value: ts.Expression, checker: ts.TypeChecker): boolean {
  if (ts.isParenthesizedExpression(value)) return isHandled(value.expression, checker);
  if (ts.isBinaryExpression(value)) return isAssignment(value.operatorToken.kind);
  if (ts.isAwaitExpression(value)) return true;
  if (!ts.isCallExpression(value) || !ts.isPropertyAccessExpression(value.expression)) return false;
  const method = nameOfMethod(value);
  if (method === 'finally') return isHandled(value.expression.expression, checker);
  const handler =
    method === 'catch' ? value.arguments[0] : method === 'then' ? value.arguments[1] : undefined;
  return handler !== undefined && checker.getTypeAtLocation(handler).getCallSignatures().length > 0;
}

function isAssignment(operator: ts.SyntaxKind): boolean {
  return operator >= ts.SyntaxKind.FirstAssignment && operator <= ts.SyntaxKind.LastAssignment;
}

function nameOfMethod({ expression }: ts.CallExpression): string | undefined {
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : undefined;
}

/** A promise, or a list of them. */
function holdsPromise(type: ts.Type, checker: ts.TypeChecker): boolean {
  return partsOf(type).some((part) => {
    if (isPromise(part)) return true;
    const element = checker.isArrayLikeType(part) ? part.getNumberIndexType() : undefined;
    return element !== undefined && holdsPromise(element, checker);
  });
}

function isPromise(type: ts.Type): boolean {
  return partsOf(type).some((part) => part.getProperty('then') !== undefined);
}

function partsOf(type: ts.Type | undefined): readonly ts.Type[] {
  if (type === undefined) return [];
  return type.isUnion() ? type.types : [type];
}
