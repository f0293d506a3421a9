/** Remembers the last answer of a pure function. */

/** The function with a memory: equal arguments (by identity) as in the last call give the same answer again. */
export function rememberLast<Args extends readonly unknown[], Answer>(
  answer: (...args: Args) => Answer,
): (...args: Args) => Answer {
  let last: { readonly args: Args; readonly answer: Answer } | undefined;
  return (...args) => {
    if (last?.args.every((arg, place) => arg === args[place]) === true) return last.answer;
    last = { args, answer: answer(...args) };
    return last.answer;
  };
}
