import { expect, test } from 'vitest';
import { readLedgerAddress } from '../../src/api/team/ledger-address.ts';

test('the password is read, and is in no text that is shown', () => {
  const address = readLedgerAddress('postgresql://anna:p%40ss%2Fword@db.example.com:6432/numbers');
  expect(address).toMatchObject({
    host: 'db.example.com',
    port: 6432,
    user: 'anna',
    database: 'numbers',
    password: 'p@ss/word',
    tls: true,
    shown: 'postgres://anna@db.example.com:6432/numbers',
  });
});

test.each([
  ['postgres://anna@localhost/numbers', false],
  ['postgres://anna@127.0.0.1/numbers', false],
  ['postgres://anna@[::1]/numbers', false],
  ['postgres://anna@localhost/numbers?sslmode=require', true],
  ['postgres://anna@localhost.example.com/numbers', true],
  ['postgres://anna@10.0.0.1/numbers?sslmode=verify-full', true],
])('%s uses TLS: %s', (url, tls) => {
  expect(readLedgerAddress(url).tls).toBe(tls);
});

test.each(['disable', 'allow', 'prefer'])('sslmode=%s is refused for another machine', (mode) => {
  expect(() => readLedgerAddress(`postgres://anna@db.example.com/numbers?sslmode=${mode}`)).toThrow(
    'without TLS',
  );
});

/** Passwords that people forget to encode: the rest of the URL must not be taken for something that is shown. */
test.each([
  'postgres://anna:se/cret@db.example.com/numbers',
  'postgres://anna:12/34se?cret@db.example.com/numbers',
  'postgres://anna:se?cret@db.example.com/numbers',
  'postgres://anna:12?cret@db.example.com/numbers',
  'postgres://anna:12#cret@db.example.com/numbers',
  'postgres://anna:100%cret@db.example.com/numbers',
  'mysql://anna:secret@db.example.com/numbers',
  'postgres://:secret@db.example.com/numbers',
  'postgres://anna:secret@db.example.com/',
  'postgres://anna:secret@a,b/numbers',
  'secret',
])('%s is refused, without a part of the password', (url) => {
  let message = '';
  try {
    readLedgerAddress(url);
  } catch (error) {
    message = error instanceof Error ? error.message : '';
  }
  expect(message).toMatch(/^The address of the team ledger/);
  expect(message).not.toMatch(/cret|34|100/);
});
