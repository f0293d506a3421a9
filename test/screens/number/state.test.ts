import { describe, expect, test } from 'vitest';
import { checkField, saveProblem, wantedChange } from '../../../src/screens/number/checks.ts';
import {
  changedMeanwhile,
  editedFields,
  initialNumber,
  type NumberAction,
  type NumberState,
  reduceNumber,
} from '../../../src/screens/number/state.ts';
import { ownedNumber } from '../../support/owned-numbers.ts';

const number = ownedNumber('0142', { friendlyName: 'Front desk' });

function stateAfter(...actions: NumberAction[]): NumberState {
  const read: NumberAction = { kind: 'read', number, now: 10 };
  return [read, ...actions].reduce(reduceNumber, initialNumber(number.phoneNumber, undefined, 0));
}

function typed(text: string): NumberAction[] {
  return [
    { kind: 'edit', edit: { kind: 'delete-to-start' } },
    { kind: 'edit', edit: { kind: 'insert', text } },
  ];
}

const step: NumberAction = { kind: 'step', by: 1 };

describe('a read', () => {
  test('fills the fields', () => {
    const state = stateAfter();
    expect(state.fields.friendlyName.value).toBe('Front desk');
    expect(editedFields(state)).toEqual([]);
    expect(saveProblem(state)).toBe('nothing was changed');
  });

  test('follows the server in fields that were left alone, and keeps what was typed', () => {
    const elsewhere = { ...number, friendlyName: 'Renamed', voiceUrl: 'https://new.example.com/' };
    const state = stateAfter(step, ...typed('Mine'), { kind: 'read', number: elsewhere, now: 20 });
    expect(state.fields.friendlyName.value).toBe('Mine');
    expect(state.fields.voiceUrl.value).toBe('https://new.example.com/');
    expect(changedMeanwhile(state, 'friendlyName')).toBe('Renamed');
    expect(changedMeanwhile(state, 'voiceUrl')).toBeUndefined();
    expect(checkField(state, 'friendlyName').warnings).toEqual([
      'changed on the server meanwhile to: Renamed',
    ]);
  });

  test('that shows what was typed ends the edit', () => {
    const state = stateAfter(step, ...typed('Mine'), {
      kind: 'read',
      number: { ...number, friendlyName: 'Mine' },
      now: 20,
    });
    expect(editedFields(state)).toEqual([]);
  });
});

describe('fields', () => {
  test('get the focus in order, without those that the provider refuses, and the first again after the last', () => {
    const editable = { friendlyName: true, voiceUrl: 'set in the console', smsUrl: true } as const;
    let state = stateAfter({ kind: 'abilities', hasRoutes: false, hasTeam: false, editable });
    const path = [];
    for (let times = 0; times < 3; times += 1) {
      state = reduceNumber(state, step);
      path.push(state.focus);
    }
    expect(path).toEqual(['friendlyName', 'smsUrl', 'friendlyName']);
    expect(reduceNumber(state, { kind: 'step', by: -1 }).focus).toBe('smsUrl');
  });

  test('accept no keys during a request', () => {
    const state = stateAfter(
      step,
      { kind: 'activity', activity: 'saving' },
      { kind: 'focus', focus: 'friendlyName' },
      ...typed('x'),
    );
    expect(state.fields.friendlyName.value).toBe('Front desk');
  });

  test("return to the server's current values", () => {
    const renamed = { ...number, friendlyName: 'Renamed' };
    const state = stateAfter(
      step,
      ...typed('Mine'),
      { kind: 'read', number: renamed, now: 20 },
      { kind: 'discard' },
    );
    expect(state.fields.friendlyName.value).toBe('Renamed');
    expect(editedFields(state)).toEqual([]);
  });
});

describe('what would be sent', () => {
  test('is only what was changed, as the check reads it', () => {
    const state = stateAfter(step, ...typed('  Night desk '), step, ...typed('https://BÜCHER.example/voice'));
    expect(wantedChange(state)).toEqual({
      friendlyName: 'Night desk',
      voiceUrl: 'https://xn--bcher-kva.example/voice',
    });
    expect(saveProblem(state)).toBeUndefined();
  });

  test.each([
    ['http://example.com/', 'Voice URL: it must start with https://'],
    ['https://127.0.0.1/', 'Voice URL: it must have a host name, not an IP address'],
    ['https://user:pass@example.com/', 'Voice URL: it must not contain a user name or password'],
    ['example.com', 'Voice URL: it is not a URL; use one such as https://example.com/voice'],
  ])('is nothing while a URL is wrong: %s', (url, problem) => {
    expect(saveProblem(stateAfter(step, step, ...typed(url)))).toBe(problem);
  });

  test('a name that is too long or hides something is refused', () => {
    expect(saveProblem(stateAfter(step, ...typed('x'.repeat(65))))).toBe('Name: at most 64 characters');
    expect(saveProblem(stateAfter(step, ...typed('a\u202eb')))).toBe('Name: it contains a hidden character');
  });

  test('says when a field is emptied and when both webhooks are one', () => {
    expect(checkField(stateAfter(step, ...typed('')), 'friendlyName').warnings).toEqual(['will be cleared']);
    const both = stateAfter(step, step, step, ...typed('https://example.com/voice'));
    expect(checkField(both, 'smsUrl').warnings[0]).toContain('voice and SMS use the same URL');
  });

  test('a bad URL that the server holds is said, and stops no other change', () => {
    const old = { ...number, voiceUrl: 'http://old.example.com/' };
    const state = stateAfter({ kind: 'read', number: old, now: 20 }, step, ...typed('Mine'));
    expect(checkField(state, 'voiceUrl').warnings).toEqual([
      'the value set now: it must start with https://',
    ]);
    expect(saveProblem(state)).toBeUndefined();
  });
});

test('after saving, refused values stay in their fields and accepted ones are no longer edits', () => {
  const saved = { ...number, friendlyName: 'Night desk' };
  const state = stateAfter(step, ...typed(' Night desk'), step, ...typed('https://new.example.com/'), {
    kind: 'saved',
    number: saved,
    now: 30,
    refused: ['voiceUrl'],
  });
  expect(editedFields(state)).toEqual(['voiceUrl']);
  expect(state.fields.friendlyName.value).toBe('Night desk');
  expect(state.fields.voiceUrl.value).toBe('https://new.example.com/');
});

describe('a cleared webhook', () => {
  const clear: NumberAction[] = [
    { kind: 'focus', focus: 'voiceUrl' },
    { kind: 'edit', edit: { kind: 'delete-to-start' } },
  ];

  test('warns that nothing answers, unless an application does', () => {
    const editable = { friendlyName: true, voiceUrl: true, smsUrl: true, voiceApplicationId: true } as const;
    const able: NumberAction = { kind: 'abilities', hasRoutes: false, hasTeam: false, editable };
    const url: NumberAction = { kind: 'read', number: { ...number, voiceUrl: 'https://a.test/' }, now: 20 };
    const silent = stateAfter(able, url, ...clear);
    expect(checkField(silent, 'voiceUrl').warnings).toEqual([
      'will be cleared; nothing answers its calls then',
    ]);
    const choose: NumberAction = { kind: 'choose', field: 'voiceApplicationId', value: 'AP1' };
    expect(checkField(reduceNumber(silent, choose), 'voiceUrl').warnings).toEqual(['will be cleared']);
  });
});
