/** Counts the calls of an object that are not answered yet. */

export interface Counted<Target> {
  /** Does what the target does. */
  readonly counted: Target;
  readonly pending: () => number;
}

export function countPending<Target extends object>(target: Target): Counted<Target> {
  let pending = 0;
  const done = () => {
    pending -= 1;
  };
  const counted = new Proxy(target, {
    get(from, name): unknown {
      const value: unknown = Reflect.get(from, name);
      if (typeof value !== 'function') return value;
      return (...given: unknown[]): unknown => {
        const answer: unknown = Reflect.apply(value, from, given);
        if (answer instanceof Promise) {
          pending += 1;
          answer.then(done, done);
        }
        return answer;
      };
    },
  });
  return { counted, pending: () => pending };
}
