/**
 * Draws the pictures of the README into docs/pictures/, and every screen at three sizes into docs/pictures/screens/. The test run
 * fails when those of the README are out of date. `--readme` draws only those.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import manifest from '../package.json' with { type: 'json' };
import type * as Draw from './pictures/draw.ts';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'docs', 'pictures');
// Node reads TypeScript by itself but no JSX; below node_modules the packages are found.
const bundle = join(root, 'node_modules', '.cache', `pictures-${process.pid}.mjs`);
process.env.TZ = 'UTC';

await build({
  absWorkingDir: root,
  entryPoints: ['scripts/pictures/draw.ts'],
  outfile: bundle,
  bundle: true,
  // The emulator is CommonJS without names that an import finds; what the app itself needs is loaded as it is.
  external: Object.keys(manifest.devDependencies)
    .filter((name) => !name.startsWith('@xterm/'))
    .flatMap((name) => [name, `${name}/*`]),
  format: 'esm',
  platform: 'node',
  target: 'node24',
  jsx: 'automatic',
  logLevel: 'error',
});
try {
  const { drawPictures }: typeof Draw = await import(pathToFileURL(bundle).href);
  mkdirSync(join(folder, 'screens'), { recursive: true });
  for await (const { file, svg } of drawPictures(!process.argv.includes('--readme'))) {
    writeFileSync(join(folder, file), svg);
    process.stdout.write(`docs/pictures/${file}\n`);
  }
} finally {
  rmSync(bundle, { force: true });
}
// Connections that are kept alive would keep the process as well.
process.exit();
