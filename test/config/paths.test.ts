/** Every place of dialdeck's files, decided once from the environment; never the current folder. */

import { isAbsolute, join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPaths } from '../../src/config/paths.ts';

const noHome = () => {
  throw new Error('ENOENT: no such user');
};
const passwd = () => '/home/of-the-system';

describe('findPaths', () => {
  it('follows XDG, and takes the accounts file that was named', () => {
    const paths = findPaths({
      HOME: '/home/me',
      XDG_CONFIG_HOME: '/cfg',
      XDG_STATE_HOME: '/state',
      XDG_CACHE_HOME: '/cache',
    });
    expect(paths.accounts).toBe('/cfg/dialdeck/accounts.json');
    expect(paths.journal).toBe('/state/dialdeck/journal.db');
    expect(paths.cacheFolder).toBe('/cache/dialdeck');
    expect(findPaths({ HOME: '/home/me' }, '/etc/other.json').accounts).toBe('/etc/other.json');
  });

  it.each(['', ' ', '\t'])('refuses %j as the accounts file', (file) => {
    expect(() => findPaths({ HOME: '/home/me' }, file)).toThrow('--config is empty.');
  });

  it.each(['', 'ca', './ca', '../ca', '.', '~/ca', ' /ca', '$HOME/ca'])(
    'takes %j in a variable of XDG for not set',
    (value) => {
      const paths = findPaths({
        HOME: '/home/me',
        XDG_CONFIG_HOME: value,
        XDG_STATE_HOME: value,
        XDG_CACHE_HOME: value,
      });
      expect(paths).toEqual(findPaths({ HOME: '/home/me' }));
      expect(paths.journal).toBe('/home/me/.local/state/dialdeck/journal.db');
    },
  );

  it.each(['', 'home', './home', '..', '~', undefined])(
    'asks the system for the home folder where HOME is %j',
    (HOME) => {
      expect(findPaths({ HOME }, undefined, passwd)).toEqual(findPaths({ HOME: passwd() }));
    },
  );

  it.each([
    ['knows no such user', noHome],
    ['names no folder', () => ''],
    ['names a relative one', () => 'home'],
  ])('says so where nothing absolute is known because the system %s', (_case, systemHome) => {
    for (const HOME of [undefined, '', 'home'])
      expect(() => findPaths({ HOME, XDG_STATE_HOME: 'x' }, undefined, systemHome)).toThrow(
        /HOME is not an absolute folder/,
      );
    const all = { XDG_CONFIG_HOME: '/c', XDG_STATE_HOME: '/s', XDG_CACHE_HOME: '/x' };
    expect(findPaths(all, undefined, systemHome).journal).toBe('/s/dialdeck/journal.db');
  });

  it('is absolute for any values of the variables', () => {
    const value = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom('', '.', '..', 'a/b', '/a', '~', '//', 'C:\\x'),
    );
    fc.assert(
      fc.property(value, value, value, value, (HOME, XDG_CONFIG_HOME, XDG_STATE_HOME, XDG_CACHE_HOME) => {
        const paths = findPaths({ HOME, XDG_CONFIG_HOME, XDG_STATE_HOME, XDG_CACHE_HOME }, undefined, passwd);
        return Object.values(paths).every(
          (path) => isAbsolute(path) && !path.startsWith(join(process.cwd(), 'dialdeck')),
        );
      }),
    );
  });
});
