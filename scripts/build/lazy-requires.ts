/**
 * Turns the requires at the top of a piece into requires at first use ("inline requires"), so that a piece or a module of
 * Node's that the first frame does not need is not evaluated before it. Requires that bind no name stay where they are.
 */

/** As esbuild writes an import that it turned into CommonJS, before it is minified. */
const REQUIRE = /^var (import_\w+) = ((?:__toESM\()?require\("[^"]+"\)(?:, 1)?\)?);$/gm;

/** The same program with its named requires made at first use. Throws when a name is used otherwise than `name.export`. */
export function makeRequiresLazy(code: string): string {
  const requires = [...code.matchAll(REQUIRE)].map(([line, name = '', value = '']) => ({
    line,
    name,
    value,
  }));
  const lazy = requires.reduce((text, { line, name, value }) => {
    const rest = text.replace(line, '');
    const uses = rest.split(new RegExp(`\\b${name}\\b`)).slice(1);
    if (uses.some((after) => !after.startsWith('.'))) throw new Error(`${name} is used as a whole`);
    // In brackets: `new name().Export()` would make a new `name`.
    const called = rest.replace(new RegExp(`\\b${name}\\.`, 'g'), `(${name}()).`);
    return `var ${name}_made;\nfunction ${name}() { return ${name}_made ??= ${value}; }\n${called}`;
  }, code);
  return requires.length === 0 ? code : `"use strict";\n${lazy}`;
}
