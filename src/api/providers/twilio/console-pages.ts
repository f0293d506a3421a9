/** The pages of Twilio's console, and of what it asks for by country. Twilio has no orders: a purchase is a number at once. */
import { CarrierPage, type CarrierPages } from '../../carrier-pages.ts';

const NUMBERS = '/us1/develop/phone-numbers/manage/incoming';

export const TWILIO_PAGES: CarrierPages = {
  number: (sid) =>
    new CarrierPage('twilio-console', `${NUMBERS}/{id}/configure`, /^PN/.test(sid ?? '') ? sid : undefined),
  orders: () => new CarrierPage('twilio-console', NUMBERS),
  requirements: (countryCode) =>
    /^[A-Z]{2}$/.test(countryCode)
      ? new CarrierPage('twilio', `/guidelines/${countryCode.toLowerCase()}/regulatory`)
      : new CarrierPage('twilio', '/guidelines/regulatory'),
};
