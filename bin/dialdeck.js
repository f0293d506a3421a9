#!/usr/bin/env node
// Plain old syntax on purpose: it must parse on the old Node that it turns away.
var major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  process.stderr.write('dialdeck needs Node 24 or newer; this is Node ' + process.versions.node + '.\n');
  process.exitCode = 1;
} else {
  process.env.NODE_ENV = 'production';
  keepCompiledCode();
  require('../dist/start.js');
}

// In a folder of the person's own: the default is below the temporary folder, where others may have put something first.
function keepCompiledCode() {
  var home =
    process.env.XDG_CACHE_HOME ||
    (process.env.HOME && process.env.HOME + '/.cache') ||
    process.env.LOCALAPPDATA;
  if (home) require('node:module').enableCompileCache(home + '/dialdeck/compiled');
}
