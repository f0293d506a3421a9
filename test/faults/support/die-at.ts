/**
 * Loaded into a real dialdeck with `node --import`: kills its process, as by kill -9, at the point that DIE_AT names. The
 * product itself has no such points; this one watches the journal's commits and the bytes on the socket.
 */
import { ClientRequest } from 'node:http';
import { Socket } from 'node:net';
import { DatabaseSync, StatementSync } from 'node:sqlite';

const point = process.env.DIE_AT ?? '';
const [what = '', when = ''] = point.split('.');
let entering = '';
let posting = false;
let intended = false;

function die(): never {
  process.kill(process.pid, 'SIGKILL');
  // The signal is on its way; nothing may happen until it arrives.
  for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1_000);
}

const run = StatementSync.prototype.run;
StatementSync.prototype.run = function (this: StatementSync, ...values) {
  if (this.sourceSQL.startsWith('INSERT INTO transitions')) entering = String(values[4]);
  return Reflect.apply(run, this, values);
};

const exec = DatabaseSync.prototype.exec;
DatabaseSync.prototype.exec = function (this: DatabaseSync, sql) {
  const meant = sql === 'COMMIT' && entering === what;
  if (sql === 'COMMIT') {
    intended ||= entering === 'INTENT';
    entering = '';
  }
  if (meant && when === 'before') die();
  Reflect.apply(exec, this, [sql]);
  if (meant && when === 'after') die();
};

const write = Socket.prototype.write;
Socket.prototype.write = function (this: Socket, ...rest: unknown[]) {
  const [chunk] = rest;
  const text =
    typeof chunk === 'string'
      ? chunk
      : chunk instanceof Uint8Array
        ? Buffer.from(chunk).toString('latin1')
        : '';
  const starts = text.startsWith('POST ') || text.startsWith('DELETE ');
  if (starts) posting = true;
  if (starts && point === 'request.before') die();
  const result: boolean = Reflect.apply(write, this, rest);
  // One turn later the bytes are with the kernel.
  if (starts && point === 'request.after') setImmediate(() => setImmediate(die));
  return result;
};

const emit = ClientRequest.prototype.emit;
ClientRequest.prototype.emit = function (this: ClientRequest, ...rest: unknown[]) {
  if (rest[0] === 'response') {
    // The answer may be there before the turns after the request are over.
    if ((point === 'answer.before' || point === 'request.after') && posting) die();
    // The command reads the offer before it is confirmed as well.
    if (point === 'quote.answered' && intended && this.path.includes('/available')) die();
  }
  return Reflect.apply(emit, this, rest);
};
