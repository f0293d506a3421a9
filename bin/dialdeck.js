#!/usr/bin/env node
// Plain old syntax on purpose: it must parse on the old Node that it turns away.
// Before 24.5 Node's agents take no proxy of their own, and requests would go past HTTPS_PROXY.
var version = process.versions.node.split('.').map(Number);
if (version[0] < 24 || (version[0] === 24 && version[1] < 5)) {
  process.stderr.write('dialdeck needs Node 24.5 or newer; this is Node ' + process.versions.node + '.\n');
  process.exitCode = 1;
} else {
  // Node would open its inspector, which shows the API key to whoever connects.
  process.on('SIGUSR1', () => {});
  const cache = require('../dist/compile-cache.js').compileCacheFolder(process.env);
  if (cache !== undefined) require('node:module').enableCompileCache(cache);
  require('../dist/cli.js');
}
