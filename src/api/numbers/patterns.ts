/** How numbers and countries are written, apart from the schemas: rows by the hundred thousand are asked about it. */

/** E.164: plus sign, no leading zero, 7 to 15 digits. */
export const E164 = /^\+[1-9]\d{6,14}$/;

/** ISO 3166-1 alpha-2, upper case. */
export const COUNTRY_CODE = /^[A-Z]{2}$/;
