/** A dialdeck of its own for a suite. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');

/** Builds dialdeck into a folder of its own, which no other build can change under a running suite; gives its command. */
export function buildApart(...options: readonly string[]): { readonly bin: string; dispose(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'dialdeck-built-'));
  for (const part of ['bin', 'package.json'])
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  execFileSync(
    process.execPath,
    [join(ROOT, 'build/main.ts'), '--outdir', join(folder, 'dist'), ...options],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  return {
    bin: join(folder, 'bin/dialdeck.js'),
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  };
}
