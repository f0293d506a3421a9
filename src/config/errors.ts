/** An error in the configuration, with a hint what the person can do. Never contains a key. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

/** A file exists and cannot be read, which differs from a wrong setting and from a missing file. */
export class UnreadableError extends ConfigError {}
