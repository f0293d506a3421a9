/** What is built, by the name of the file in dist/, without its end. */

/** `compile-cache` stands alone: the launcher loads it before the program. */
export const PROGRAM = { cli: 'src/cli.ts', 'compile-cache': 'src/cli/compile-cache.ts' } as const;

/** What package.json exports, with its types. */
export const LIBRARY = { index: 'src/api/index.ts', sandbox: 'src/sandbox/index.ts' } as const;
