/** The launcher turns away a Node that dialdeck cannot run on. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { runSync } from '../support/run-sync.ts';

/** The launcher as it is, before a program that only says that it was reached. */
const folder = mkdtempSync(join(tmpdir(), 'dialdeck-launcher-'));
for (const part of ['bin', 'dist']) mkdirSync(join(folder, part));
cpSync(join(import.meta.dirname, '../../bin/dialdeck.js'), join(folder, 'bin/dialdeck.js'));
writeFileSync(join(folder, 'dist/compile-cache.js'), 'exports.compileCacheFolder = () => undefined;');
writeFileSync(join(folder, 'dist/cli.js'), 'console.log("reached")');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts it under a Node that says it is another one. */
function launch(version: string) {
  const versions = JSON.stringify({ ...process.versions, node: version });
  const preload = join(folder, 'preload.cjs');
  writeFileSync(preload, `Object.defineProperty(process, 'versions', { value: ${versions} });`);
  const args = ['--require', preload, join(folder, 'bin/dialdeck.js')];
  return runSync(process.execPath, args);
}

// Until 24.5 an agent takes no proxy of its own: requests would go past HTTPS_PROXY.
it.each(['18.20.0', '20.19.5', '22.21.0', '23.11.1', '24.0.0', '24.4.1', '24.4.99'])(
  'Node %s is turned away with the version that is needed',
  (version) => {
    const { status, stdout, stderr } = launch(version);
    expect(stderr).toBe(`dialdeck needs Node 24.5 or newer; this is Node ${version}.\n`);
    expect(stdout).toBe('');
    expect(status).toBe(1);
  },
);

it.each(['24.5.0', '24.10.0', '24.21.0', '25.0.0', '26.1.0', '100.0.0', '25.0.0-nightly20251001'])(
  'Node %s is taken',
  (version) => {
    expect(launch(version)).toMatchObject({ status: 0, stdout: 'reached\n', stderr: '' });
  },
);

it('the package asks for the same', () => {
  expect(manifest.engines.node).toBe('>=24.5');
});
