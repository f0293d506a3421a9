/** The accounts that the person can choose. */
import type { AccountProfile } from '../config/account-profiles.ts';

export class AccountList {
  #profiles: readonly AccountProfile[];

  constructor(profiles: readonly AccountProfile[]) {
    this.#profiles = profiles;
  }

  all(): readonly AccountProfile[] {
    return this.#profiles;
  }

  get sandbox(): AccountProfile | undefined {
    return this.#profiles.find(({ kind }) => kind === 'sandbox');
  }

  /** Adds an account, or replaces another of its name. The sandbox's stay last. */
  keep(added: AccountProfile): void {
    const profiles = this.#profiles;
    if (profiles.some(({ name }) => name === added.name)) {
      this.#profiles = profiles.map((profile) => (profile.name === added.name ? added : profile));
      return;
    }
    const sandbox = profiles.findIndex(({ kind }) => kind === 'sandbox');
    this.#profiles = profiles.toSpliced(sandbox < 0 ? profiles.length : sandbox, 0, added);
  }

  forget(name: string): void {
    this.#profiles = this.#profiles.filter((profile) => profile.name !== name);
  }
}
