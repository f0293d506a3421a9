#!/usr/bin/env node
// Plain old syntax on purpose: it must parse on the old Node that it turns away.
var major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  process.stderr.write('dialdeck needs Node 24 or newer; this is Node ' + process.versions.node + '.\n');
  process.exitCode = 1;
} else if (!answersAtOnce(process.argv.slice(2))) {
  process.env.NODE_ENV = 'production';
  require('../dist/start.js').run(compiledCode());
}

// Neither the program nor a stream is loaded for a text that is known: the version, and the help as the build wrote it. In a
// terminal the program writes the help itself, as wide as the window.
function answersAtOnce(args) {
  var fs = require('node:fs');
  if (args.length !== 1) return false;
  if (args[0] === '--version' || args[0] === '-V')
    return wrote(fs, require('../package.json').version + '\n');
  if (args[0] !== '--help' && args[0] !== '-h') return false;
  if (fs.fstatSync(1).isCharacterDevice()) return false;
  return wrote(fs, fs.readFileSync(require('node:path').join(__dirname, '../dist/help.txt')));
}

// What cannot be written (a full disk, a closed pipe) is left to the program, which knows what to say of it.
function wrote(fs, text) {
  try {
    fs.writeSync(1, text);
    return true;
  } catch {
    return false;
  }
}

// In a folder of the person's own: below the temporary folder others may have put something first.
function compiledCode() {
  var home =
    process.env.XDG_CACHE_HOME ||
    (process.env.HOME && process.env.HOME + '/.cache') ||
    process.env.LOCALAPPDATA;
  return home ? home + '/dialdeck/compiled' : undefined;
}
