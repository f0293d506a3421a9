/** Dates of strangers: what states its moment is read, and nothing is guessed from the rest. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTime } from '../../src/api/time.ts';

const NOVEMBER = Date.UTC(2026, 10, 25, 10, 0, 0);

describe('a time', () => {
  it.each([
    ['2026-11-25T10:00:00Z', NOVEMBER],
    ['2026-11-25t10:00:00z', NOVEMBER],
    ['2026-11-25T10:00Z', NOVEMBER],
    ['2026-11-25T10:00:00.000000Z', NOVEMBER],
    ['2026-11-25T10:00:00,5Z', NOVEMBER + 500],
    ['2026-11-25T10:00:00.123456789Z', NOVEMBER + 123],
    ['2026-11-25T12:00:00+02:00', NOVEMBER],
    ['2026-11-25T12:00:00+0200', NOVEMBER],
    ['2026-11-25T12:00:00+02', NOVEMBER],
    ['2026-11-24T23:30:00-10:30', NOVEMBER],
    ['20261125T100000Z', NOVEMBER],
    [' 2026-11-25T10:00:00Z ', NOVEMBER],
    ['2024-02-29T00:00:00Z', Date.UTC(2024, 1, 29)],
    ['Wed, 25 Nov 2026 10:00:00 +0000', NOVEMBER],
    ['Wed, 25 Nov 2026 10:00:00 -0000', NOVEMBER],
    ['Wed, 25 Nov 2026 10:00:00 GMT', NOVEMBER],
    ['25 Nov 2026 10:00 UT', NOVEMBER],
    ['wed, 25 nov 2026 05:00:00 est', NOVEMBER],
    ['Wed, 25 Nov 2026 12:00:00 +0200 (EET)', NOVEMBER],
    ['Thu, 26 Nov 2026 01:00:00 +1500', NOVEMBER],
    ['5 Jan 2026 00:00:00 +0000', Date.UTC(2026, 0, 5)],
  ])('with its zone is read: %s', (text, moment) => {
    expect(parseTime(text)).toBe(moment);
  });

  it.each([
    'never 5',
    '2001',
    '12',
    '1',
    'May 5',
    'May 5, 2001',
    '05/01/2001',
    '2026-11-25',
    '20261125',
    '2026-11',
    '2026-11-25T10:00:00',
    '2026-11-25 10:00:00',
    '2026-11-25T10Z',
    '2026-11-2510:00:00Z',
    '2026-1125T10:00:00Z',
    '2026-11-25T10:0000Z',
    '2026-02-30T00:00:00Z',
    '2025-02-29T00:00:00Z',
    '2026-04-31T00:00:00Z',
    '2026-00-10T00:00:00Z',
    '2026-13-10T00:00:00Z',
    '2026-11-00T00:00:00Z',
    '2026-11-25T24:00:01Z',
    '2026-11-25T10:60:00Z',
    '2026-11-25T10:00:61Z',
    '2026-11-25T10:00:00+24:00',
    '2026-11-25T10:00:00+02:60',
    '2026-11-25T10:00:00 Z',
    '2026-11-25T10:00:00X',
    '12026-11-25T10:00:00Z',
    'Wed, 25 Nov 2026 10:00:00',
    'Mon, 25 Nov 2026 10:00:00 GMT',
    'Wed, 31 Nov 2026 10:00:00 GMT',
    'Wed, 25 Nov 26 10:00:00 GMT',
    'Wed, 25 Nov 2026 25:00:00 GMT',
    'Wed, 25 Nov 2026 10:00:00 CET',
    'Wed, 25 Nov 2026 10:00:00 A',
    'Wed, 25 Foo 2026 10:00:00 GMT',
    'Sunday, 06-Nov-94 08:49:37 GMT',
    'Sun Nov  6 08:49:37 1994',
    '1764064800000',
    '',
    ' ',
  ])('that does not state one moment is not read: %j', (text) => {
    expect(parseTime(text)).toBeUndefined();
  });

  const moments = fc
    .date({
      min: new Date('0001-01-02T00:00:00Z'),
      max: new Date('9999-12-30T00:00:00Z'),
      noInvalidDate: true,
    })
    .map((date) => date.getTime());

  it('of any moment is the moment, in any zone and in both writings', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: -14 * 60, max: 14 * 60 }), (moment, offset) => {
        expect(parseTime(new Date(moment).toISOString())).toBe(moment);
        expect(parseTime(new Date(moment).toUTCString())).toBe(
          moment - (moment % 1000) - (moment % 1000 < 0 ? 1000 : 0),
        );
        const local = new Date(moment + offset * 60_000).toISOString().slice(0, -1);
        const two = (value: number) => String(value).padStart(2, '0');
        const [hours, minutes] = [Math.trunc(Math.abs(offset) / 60), Math.abs(offset) % 60];
        expect(parseTime(`${local}${offset < 0 ? '-' : '+'}${two(hours)}:${two(minutes)}`)).toBe(moment);
      }),
    );
  });

  it('never comes out of anything else, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d :TZ+,.A-Za-z-]{0,40}$/)), (text) => {
        const moment = parseTime(text);
        expect(moment === undefined || Number.isSafeInteger(moment)).toBe(true);
      }),
    );
  });
});
