/** The pages of a carrier's own website. They come from this program alone: an answer may give an id, never an address. */

const ORIGINS = {
  'twilio-console': 'https://console.twilio.com',
  twilio: 'https://www.twilio.com',
  telnyx: 'https://portal.telnyx.com',
} as const;

/** An id that needs no encoding in an address. */
const ID = /^[\w-]{1,64}$/;

export class CarrierPage {
  readonly #url: string;

  /** `{id}` in the path stands for the id. Without a usable id it is the page of the path before it. */
  constructor(site: keyof typeof ORIGINS, path: `/${string}`, id?: string) {
    const [before = path, after] = path.split('/{id}');
    const filled = id !== undefined && ID.test(id) ? `${before}/${id}${after ?? ''}` : before;
    this.#url = `${ORIGINS[site]}${after === undefined ? path : filled}`;
  }

  get url(): string {
    return this.#url;
  }
}

export interface CarrierPages {
  /** Of an owned number; the list of numbers where its id is not known. */
  number(providerId: string | undefined): CarrierPage;
  /** Of the orders. */
  orders(): CarrierPage;
  /** What the carrier asks for in a country (ISO 3166-1 alpha-2), or where it is created. */
  requirements(countryCode: string): CarrierPage;
}
