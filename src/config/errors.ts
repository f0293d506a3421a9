/** What is wrong with the configuration, and what the person can do about it. Never holds a key. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

/** A file that is there and cannot be read, which is not the same as a wrong setting, or as no file. */
export class UnreadableError extends ConfigError {}
