/** Remembers the last answers of pure functions. */

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

/**
 * The answers to the last questions, between `kept` and twice as many. What was not asked for since `kept` other questions is
 * forgotten; what is asked for again and again stays. So no question finds everything forgotten at once.
 */
export class Memory<Question, Answer extends object | string | number> {
  readonly #kept: number;
  #recent = new Map<Question, Answer>();
  #older = new Map<Question, Answer>();

  constructor(kept: number) {
    this.#kept = kept;
  }

  /** The answer from before, or what `find` says now. */
  get(question: Question, find: (question: Question) => Answer): Answer {
    const known = this.#recent.get(question);
    if (known !== undefined) return known;
    const answer = this.#older.get(question) ?? find(question);
    if (this.#recent.size >= this.#kept) {
      this.#older = this.#recent;
      this.#recent = new Map();
    }
    this.#recent.set(question, answer);
    return answer;
  }
}
