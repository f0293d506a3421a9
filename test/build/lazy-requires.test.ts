/** Pieces and Node's modules are loaded when they are first used, and not before. */
import { expect, test } from 'vitest';
import { makeRequiresLazy } from '../../scripts/build/lazy-requires.ts';

function run(code: string): { readonly loaded: string[]; readonly exported: Record<string, unknown> } {
  const loaded: string[] = [];
  const module = { exports: {} };
  const load = (name: string) => {
    loaded.push(name);
    return { join: (...parts: string[]) => parts.join('+'), name, Maker: class {} };
  };
  new Function('module', 'require', makeRequiresLazy(code))(module, load);
  return { loaded, exported: module.exports };
}

const CODE = `"use strict";
var import_path = require("node:path");
var import_never = require("./chunk-NEVER.js");
require("./chunk-EFFECT.js");
module.exports = { joined: (text) => (0, import_path.join)(text, import_path.name), later: () => import_never.name };
`;

test('a named require waits for its first use and is made once; one without a name waits for nothing', () => {
  const { loaded, exported } = run(CODE);
  expect(loaded).toEqual(['./chunk-EFFECT.js']);
  const { joined } = exported;
  if (typeof joined !== 'function') throw new Error('unreachable');
  expect(joined('a')).toBe('a+node:path');
  expect(joined('b')).toBe('b+node:path');
  expect(loaded).toEqual(['./chunk-EFFECT.js', 'node:path']);
});

test('a class of a lazy module can be made and extended', () => {
  const { exported } = run(
    `"use strict";\nvar import_x = require("./x.js");\nmodule.exports = [new import_x.Maker(), class extends import_x.Maker {}];\n`,
  );
  expect(Object.values(exported).map((value) => typeof value)).toEqual(['object', 'function']);
});

test('the code stays strict', () => {
  const { exported } = run(`${CODE}module.exports.self = (function () { return this; })();\n`);
  expect(exported['self']).toBeUndefined();
});

test('a name that is used as a whole fails the build', () => {
  expect(() => makeRequiresLazy('var import_x = require("./x.js");\nmodule.exports = import_x;\n')).toThrow(
    /as a whole/,
  );
});
