/** A provider that breaks its contract in generated ways, against set: what was not edited stays, and no other number changes. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sameUrl } from '../../src/api/owned/webhook-url.ts';
import { DOCUMENTS } from '../../src/commands/shared/schemas.ts';
import { readDocument } from '../commands/shared/documents.ts';
import { commandsOn } from '../commands/shared/in-process.ts';
import { count } from '../support/count.ts';
import { garbled, type SaidAnswer } from '../support/unruly/answers.ts';
import { hastyClient } from '../support/unruly/hasty.ts';
import { oddRow } from '../support/unruly/lists.ts';
import { sampled } from '../support/unruly/odd.ts';
import { type Answer, startUnrulyProvider, type UnrulyProvider } from '../support/unruly/server.ts';

const CASES = count(1_000, 60);
const NUMBER = '+12025550142';
const OTHER = '+12025550143';

let carrier: UnrulyProvider;
beforeAll(async () => {
  carrier = await startUnrulyProvider();
});
afterAll(() => carrier.close());

const OPTIONS = { friendly_name: '--name', voice_url: '--voice-url', sms_url: '--sms-url' } as const;
const FIELDS = ['friendly_name', 'voice_url', 'sms_url'] as const;
type Field = (typeof FIELDS)[number];
const WIRE: Readonly<Record<string, Field>> = {
  friendlyName: 'friendly_name',
  voiceUrl: 'voice_url',
  smsUrl: 'sms_url',
};
type Row = Readonly<Record<string, unknown>>;

const URLS = ['', 'https://example.com', 'https://example.com/a?x=1', 'https://example.com/{id}'];
const values = {
  friendly_name: fc.constantFrom('', 'Desk', 'Zürich', 'Desk 142'),
  voice_url: fc.constantFrom(...URLS),
  sms_url: fc.constantFrom(...URLS),
};
/** What an update does to the number, whatever it answers. */
const EFFECTS = ['all', 'all', 'all', 'nothing', 'one field'] as const;

const plan = fc.record({
  row: oddRow(NUMBER),
  other: oddRow(OTHER),
  edited: fc.subarray([...FIELDS], { minLength: 1 }),
  values: fc.record(values),
  effect: fc.constantFrom(...EFFECTS),
  /** Answers in place of the truth; undefined is the truth. */
  gets: fc.array(fc.option(garbled(NUMBER, OTHER), { nil: undefined, freq: 4 }), { maxLength: 5 }),
  update: fc.option(garbled(NUMBER, OTHER), { nil: undefined }),
  /** Before which read another hand changes a field of the number. */
  meanwhile: fc.option(fc.record({ read: fc.nat(3), field: fc.constantFrom(...FIELDS) }), { nil: undefined }),
});

it(`${CASES} changes`, { timeout: 300_000 }, async () => {
  const commands = commandsOn({ account: carrier.account, provider: hastyClient(carrier.account) });
  const ends = new Set<number>();
  for (const one of sampled(plan, CASES, 20_261_125)) {
    const { row, other, edited, effect, meanwhile } = one;
    let now: Row = row;
    let sent: Row | undefined;
    let path: string | undefined;
    /** The field that another hand changed between our first read and our update, or after that. */
    let theirs: Field | undefined;
    let afterwards: Field | undefined;
    let read = false;
    const instead = (answer: SaidAnswer | undefined): Answer => answer?.answer ?? { status: 200, body: now };
    carrier.play({
      get: (_phoneNumber, nth) => {
        if (meanwhile?.read === nth) {
          now = { ...now, [meanwhile.field]: 'https://elsewhere.example/x' };
          if (sent !== undefined) afterwards = meanwhile.field;
          else if (read) theirs = meanwhile.field;
        }
        read ||= one.gets[nth] === undefined;
        return instead(one.gets[nth]);
      },
      update: (phoneNumber, fields) => {
        path = phoneNumber;
        sent = fields;
        const [first] = Object.entries(fields);
        if (effect === 'all') now = { ...now, ...fields };
        if (effect === 'one field' && first !== undefined) now = { ...now, [first[0]]: first[1] };
        return instead(one.update);
      },
    });
    carrier.owned.set(OTHER, { ...other, phone_number: OTHER, country_code: 'US', type: 'local' });
    const before = JSON.stringify([...carrier.owned]);
    const args = edited.flatMap((field) => [OPTIONS[field], one.values[field]]);
    const ran = await commands.run(['set', NUMBER, ...args, '--json']);
    const about = JSON.stringify({ ...one, sent, now, ran }).slice(0, 3_000);
    ends.add(ran.code);

    expect(carrier.asked.update, about).toBeLessThanOrEqual(1);
    expect(carrier.asked.get, about).toBeLessThanOrEqual(12);
    expect(carrier.asked, about).toMatchObject({ purchase: 0, release: 0, list: 0, search: 0 });
    expect(JSON.stringify([...carrier.owned]), about).toBe(before);
    if (sent !== undefined) {
      expect(path, about).toBe(NUMBER);
      // Nothing is sent but what was edited, as it was typed.
      for (const [field, value] of Object.entries(sent)) {
        const known = edited.find((name) => name === field);
        expect(known, `${field}: ${about}`).toBeDefined();
        if (known !== undefined) expect(value, `${field}: ${about}`).toBe(one.values[known]);
      }
    }
    for (const [field, value] of Object.entries(row)) {
      const isEdited = edited.some((name) => name === field);
      if (!isEdited && meanwhile?.field !== field) expect(now[field], `${field}: ${about}`).toEqual(value);
    }
    // What another hand wrote between our reads is not written over.
    if (theirs !== undefined) expect(Object.keys(sent ?? {}), about).not.toContain(theirs);
    if (ran.code === 0) {
      for (const field of edited) {
        if (field === afterwards) continue;
        if (field === theirs) {
          // It was as wanted before the other hand came: nothing is sent over that, and it is said.
          const { elsewhere } = readDocument(DOCUMENTS.set, ran).meta;
          expect(
            elsewhere.map((difference) => WIRE[difference.field]),
            about,
          ).toContain(field);
          continue;
        }
        expect(sameUrl(String(now[field] ?? ''), one.values[field]), `${field}: ${about}`).toBe(true);
      }
    }
  }
  expect(ends.size).toBeGreaterThan(2);
});
