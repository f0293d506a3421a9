/** What a key would compute again is remembered, and a long session does not keep everything it ever showed. */
import { expect, test } from 'vitest';
import { Memory } from '../../src/components/remember.ts';

function counted(kept: number) {
  const asked: number[] = [];
  const memory = new Memory<number, string>(kept);
  const ask = (question: number) =>
    memory.get(question, (found) => {
      asked.push(found);
      return `answer ${found}`;
    });
  return { asked, ask };
}

test('what is asked for again and again is found once, however much else is asked', () => {
  const { asked, ask } = counted(10);
  for (let question = 0; question < 1_000; question += 1) {
    expect(ask(question)).toBe(`answer ${question}`);
    expect(ask(-1)).toBe('answer -1');
  }
  expect(asked.filter((question) => question === -1)).toEqual([-1]);
});

test('what was not asked for since is forgotten', () => {
  const { asked, ask } = counted(10);
  ask(-1);
  for (let question = 0; question < 9; question += 1) ask(question);
  ask(-1);
  expect(asked.filter((question) => question === -1)).toEqual([-1]);
  for (let question = 0; question < 30; question += 1) ask(question);
  ask(-1);
  expect(asked.filter((question) => question === -1)).toEqual([-1, -1]);
});
