import { expect, test } from 'vitest';
import {
  BasePhoneNumberInfoSchema,
  CreatePhoneNumberPurchaseSchema,
  PhoneNumberPricingSchema,
  PhoneNumberPurchaseSchema,
} from '../../src/api/model-schemas.ts';

const offer = {
  friendlyName: 'New York Local',
  phoneNumber: '+12125551234',
  countryCode: 'US',
  capabilities: { voice: true, SMS: true, MMS: false },
  beta: false,
  numberType: 'LOCAL',
};

const purchase = {
  id: 'purchase_abc123',
  friendlyName: 'Main Support Line',
  phoneNumber: '+12125551234',
  countryCode: 'US',
  chargedCredits: 1500,
  status: 'COMPLETED',
  numberType: 'LOCAL',
  completedAt: 1709856000000,
  createdAt: 1709856000000,
  updatedAt: 1709856000000,
};

test('an offer as the schemas document it is read, with and without what is optional', () => {
  expect(BasePhoneNumberInfoSchema.parse(offer)).toEqual(offer);
  const full = { ...offer, lata: null, rateCenter: 'NWYRCYZN01', region: 'NY', postalCode: '10001' };
  expect(BasePhoneNumberInfoSchema.parse(full)).toEqual(full);
});

test.each(['friendlyName', 'phoneNumber', 'countryCode', 'capabilities', 'beta', 'numberType'])(
  'an offer without %s is refused',
  (field) => {
    const rest = Object.fromEntries(Object.entries(offer).filter(([name]) => name !== field));
    expect(BasePhoneNumberInfoSchema.safeParse(rest).success).toBe(false);
  },
);

test('a purchase as the schemas document it is read; status and type have their defaults', () => {
  expect(PhoneNumberPurchaseSchema.parse(purchase)).toEqual(purchase);
  const { status, numberType, completedAt, createdAt, updatedAt, ...required } = purchase;
  expect(PhoneNumberPurchaseSchema.parse(required)).toEqual({
    ...required,
    status: 'PENDING',
    numberType: 'LOCAL',
  });
});

test('what a provider decides is no part of creating a purchase', () => {
  expect(CreatePhoneNumberPurchaseSchema.parse(purchase)).toEqual({
    friendlyName: purchase.friendlyName,
    phoneNumber: purchase.phoneNumber,
    countryCode: purchase.countryCode,
    numberType: purchase.numberType,
  });
});

test('a price list entry is read with its tiers; the currency is USD where none is stated', () => {
  const pricing = {
    number_type: 'TOLL_FREE',
    country: 'United States',
    countryCode: 'US',
    phoneNumberPrices: [{ base_price: '2.15', current_price: '2.15' }],
    price: 2.15,
    priceUnit: 'per month',
  };
  expect(PhoneNumberPricingSchema.parse(pricing)).toEqual({ ...pricing, currency: 'USD' });
});

test.each(['12125551234', '+0212555123', '+1212', '+1 212 555 1234', '+12125551234567890'])(
  '%s is no number',
  (phoneNumber) => {
    expect(BasePhoneNumberInfoSchema.safeParse({ ...offer, phoneNumber }).success).toBe(false);
  },
);
