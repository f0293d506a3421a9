#!/usr/bin/env node
// Plain old syntax on purpose: it must parse on the old Node that it turns away.
var major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  process.stderr.write('dialdeck needs Node 24 or newer; this is Node ' + process.versions.node + '.\n');
  process.exitCode = 1;
} else {
  require('../dist/cli.js');
}
