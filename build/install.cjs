// Runs before packing, in whatever Node is there: a fresh clone has neither the tools of the build nor its own Node yet.
const { spawnSync } = require('node:child_process');
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..');
if (!existsSync(join(root, 'node_modules', 'esbuild'))) {
  // npm hands its options on; a dry run of packing needs the tools all the same.
  const env = { ...process.env, npm_config_dry_run: 'false' };
  const options = { cwd: root, env, stdio: ['ignore', process.stderr.fd, process.stderr.fd] };
  const { status } = spawnSync('npm', ['ci'], { ...options, shell: process.platform === 'win32' });
  process.exitCode = status === 0 ? 0 : 1;
}
