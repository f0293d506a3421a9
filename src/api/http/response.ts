import type { HeaderList } from './headers.ts';

/**
 * An answer whose body has been read to its end, as the `Response` that a fetch function gives to ofetch. The platform's own class
 * would load all of undici, which takes longer than Node's start, and refuses statuses that a broken server may send.
 */
export class BufferedResponse implements Response {
  readonly url: string;
  readonly status: number;
  readonly headers: HeaderList;
  readonly statusText = '';
  readonly type = 'basic';
  readonly redirected = false;
  /** There is no stream: ofetch leaves the body alone, and `text` gives it. */
  readonly body = null;
  readonly bodyUsed = false;
  readonly #text: string;

  constructor(answer: { url: string; status: number; headers: HeaderList; text: string }) {
    this.url = answer.url;
    this.status = answer.status;
    this.headers = answer.headers;
    this.#text = answer.text;
  }

  get ok(): boolean {
    return this.status >= 200 && this.status < 300;
  }

  async text(): Promise<string> {
    return this.#text;
  }

  readonly json = textOnly;
  readonly bytes = textOnly;
  readonly arrayBuffer = textOnly;
  readonly blob = textOnly;
  readonly formData = textOnly;
  readonly clone = textOnly;
}

function textOnly(): never {
  throw new TypeError('The body of an answer is read as text.');
}
