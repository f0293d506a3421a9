/** The files to build, by their name in dist/ without the extension. */

/** `compile-cache` stands alone: the launcher loads it before the program. */
export const PROGRAM = { cli: 'src/cli.ts', 'compile-cache': 'src/cli/compile-cache.ts' } as const;

/** What package.json exports, with its types. */
export const LIBRARY = { index: 'src/api/index.ts', sandbox: 'src/sandbox/index.ts' } as const;
