import type { AccountChoice } from './account-choices.ts';

/**
 * The accounts that stand side by side with one of them, that one first: the sandbox's with each other, all others with each
 * other. Play money is compared with no real one.
 */
export function comparedWith(
  active: AccountChoice,
  choices: readonly AccountChoice[],
): readonly AccountChoice[] {
  const isPlay = ({ kind }: AccountChoice) => kind === 'sandbox';
  const others = choices.filter((choice) => choice.name !== active.name);
  return [active, ...others.filter((choice) => isPlay(choice) === isPlay(active))];
}
