/** The files to build, by their name in dist/ without the extension. */

export const PROGRAM = { cli: 'src/cli.ts', 'compile-cache': 'src/cli/compile-cache.ts' } as const;

/** The launcher loads it before the program, without the cache. */
export const ALONE = ['compile-cache'] as const;

/** What package.json exports, with its types. */
export const LIBRARY = { index: 'src/api/index.ts', sandbox: 'src/sandbox/index.ts' } as const;
