/** The pages of Telnyx' portal. */
import { CarrierPage, type CarrierPages } from '../../carrier-pages.ts';

export const TELNYX_PAGES: CarrierPages = {
  number: (id) =>
    new CarrierPage('telnyx', '/#/numbers/my-numbers/{id}', /^\d+$/.test(id ?? '') ? id : undefined),
  orders: () => new CarrierPage('telnyx', '/#/numbers/orders'),
  requirements: () => new CarrierPage('telnyx', '/#/numbers/requirement-groups'),
};
