import { expect, it } from 'vitest';
import { codeOf, officialClient, PROVISIONING_MS, US } from './support.ts';

it("Telnyx's own client searches, holds, orders, polls and finds the number", async () => {
  const { client, sandbox, onSale, pass } = await officialClient({ numbers: 60 });
  const number = await onSale({ ...US, national_destination_code: '212', features: ['sms', 'voice'] });
  expect(number).toMatch(/^\+1212/);
  const held = await client.numberReservations.create({ phone_numbers: [{ phone_number: number }] });
  const reservation = held.data?.id ?? '';
  expect(held.data).toMatchObject({ status: 'success', phone_numbers: [{ phone_number: number }] });
  const before = Date.parse(held.data?.phone_numbers?.[0]?.expired_at ?? '');
  const longer = await client.numberReservations.actions.extend(reservation);
  expect(Date.parse(longer.data?.phone_numbers?.[0]?.expired_at ?? '') - before).toBe(30 * 60_000);
  expect(await codeOf(client.numberReservations.actions.extend(reservation))).toBe('422 10027');
  expect((await client.numberReservations.retrieve(reservation)).data?.id).toBe(reservation);
  expect((await client.numberReservations.list()).data).toHaveLength(1);

  const ordered = await client.numberOrders.create({
    phone_numbers: [{ phone_number: number }],
    customer_reference: 'intent-1',
  });
  const id = ordered.data?.id ?? '';
  expect(ordered.data).toMatchObject({ status: 'pending', phone_numbers: [{ phone_number: number }] });
  expect(sandbox.ledger.tally(number)).toMatchObject({ arrived: 1, applied: 1 });
  const listed = await client.numberOrders.list({ filter: { customer_reference: 'intent-1' } });
  expect(listed.data).toMatchObject([{ id, phone_numbers: [{ phone_number: number }] }]);
  expect((await client.numberOrders.update(id, { customer_reference: 'renamed' })).data).toMatchObject({
    customer_reference: 'renamed',
  });
  pass(PROVISIONING_MS);
  expect((await client.numberOrders.retrieve(id)).data).toMatchObject({ status: 'success' });
  const find = async () =>
    (await client.phoneNumbers.list({ filter: { phone_number: number.slice(1) } })).data?.[0];
  expect(await find()).toMatchObject({ status: 'purchase-pending', phone_number_type: 'longcode' });
  pass(PROVISIONING_MS);
  expect(await find()).toMatchObject({ status: 'active', phone_number_type: 'local' });

  const all: string[] = [];
  for await (const row of client.phoneNumbers.list()) all.push(row.phone_number);
  expect(new Set(all).size).toBe(61);
  expect(all[0]).toBe(number);
  const slim: string[] = [];
  for await (const row of client.phoneNumbers.slimList()) slim.push(row.phone_number ?? '');
  expect(slim).toEqual(all);
});

it("Telnyx's own client names documents for an order that waits, and cancels another", async () => {
  const { client, onSale, order, orderedNumber, pass, sandbox } = await officialClient();
  const german = { country_code: 'DE', phone_number_type: 'local' } as const;
  const groups = await client.requirementGroups.list({ filter: { ...german, action: 'ordering' } });
  const groupIn = (status: string) => groups.find((one) => one.status === status)?.id ?? '';
  const number = await onSale(german);
  const { id, sub } = await order(number);
  expect(await orderedNumber(id)).toMatchObject({
    order: 'pending',
    requirements_status: 'requirement-info-pending',
    requirements_met: false,
  });
  await client.subNumberOrders.updateRequirementGroup(sub, { requirement_group_id: groupIn('declined') });
  expect(await orderedNumber(id)).toMatchObject({ requirements_status: 'requirement-info-exception' });
  await client.subNumberOrders.updateRequirementGroup(sub, { requirement_group_id: groupIn('approved') });
  expect(await orderedNumber(id)).toMatchObject({ requirements_status: 'requirement-info-under-review' });
  pass(PROVISIONING_MS);
  expect(await orderedNumber(id)).toMatchObject({ order: 'success', requirements_status: 'approved' });

  const other = await order(await onSale(german));
  const [ordered] = (await client.numberOrderPhoneNumbers.list()).data ?? [];
  expect(ordered).toMatchObject({ order_request_id: other.id, deadline: '2026-12-03T10:00:04.000Z' });
  expect((await client.subNumberOrders.cancel(other.sub)).data).toMatchObject({ status: 'failure' });
  expect(await orderedNumber(other.id)).toMatchObject({ requirements_status: 'cancelled' });
  expect(await codeOf(client.subNumberOrders.cancel(other.sub))).toBe('422 10027');
  expect((await client.subNumberOrders.list({ filter: { status: 'failure' } })).data).toHaveLength(1);
  expect((await client.subNumberOrders.retrieve(sub)).data).toMatchObject({ status: 'success' });
  expect(sandbox.ledger.ownedCount()).toBe(1);

  const third = await order(await onSale(german));
  await client.numberOrderPhoneNumbers.updateRequirementGroup(third.number?.id ?? '', {
    requirement_group_id: groupIn('pending-approval'),
  });
  expect((await client.numberOrderPhoneNumbers.retrieve(third.number?.id ?? '')).data).toMatchObject({
    requirements_status: 'requirement-info-under-review',
  });
  const [swedish] = await client.requirementGroups.list({ filter: { country_code: 'SE' } });
  const strict = await onSale({ country_code: 'SE', phone_number_type: 'local' });
  expect(await codeOf(order(strict))).toBe('422 10027');
  expect((await order(strict, swedish?.id)).number).toMatchObject({ status: 'pending' });
});

it("Telnyx's own client changes, routes, locks and releases a number", async () => {
  const { client, sandbox, pass } = await officialClient({ numbers: 12 });
  const rows = (await client.phoneNumbers.list()).data ?? [];
  const number = rows.find(({ tags, connection_id, deletion_lock_enabled }) => {
    return tags?.length === 0 && connection_id === '' && !deletion_lock_enabled;
  });
  if (number === undefined) throw new Error('no plain number');
  const texml = await client.texmlApplications.create({
    friendly_name: 'Support',
    voice_url: 'https://example.com/support',
  });
  const application = texml.data?.id ?? '';
  const changed = await client.phoneNumbers.update(number.id, {
    customer_reference: 'Front office',
    tags: ['berlin'],
    connection_id: application,
    ...{ messaging_profile_id: 'ignored' },
  });
  expect(changed.data).toMatchObject({
    customer_reference: 'Front office',
    tags: ['berlin'],
    connection_name: 'Support',
    messaging_profile_id: null,
  });
  const profile = await client.messagingProfiles.create({ name: 'SMS', whitelisted_destinations: ['US'] });
  const profileId = profile.data?.id ?? '';
  await client.phoneNumbers.messaging.update(number.id, { messaging_profile_id: profileId });
  expect((await client.phoneNumbers.messaging.retrieve(number.id)).data).toMatchObject({
    messaging_profile_id: profileId,
  });
  const ofProfile = await client.phoneNumbers.messaging.list({ 'filter[messaging_profile_id]': profileId });
  expect(ofProfile.data).toMatchObject([{ phone_number: number.phone_number }]);
  expect(ofProfile.meta).toMatchObject({ total_results: 1 });
  const named = { filter: { customer_reference: 'Front office' } };
  expect((await client.phoneNumbers.voice.list(named)).data).toMatchObject([{ connection_id: application }]);
  expect((await client.phoneNumbers.retrieve(number.phone_number)).data).toMatchObject({
    messaging_profile_name: 'SMS',
  });
  expect((await client.phoneNumbers.voice.retrieve(number.id)).data).toMatchObject({
    connection_id: application,
  });
  expect((await client.connections.retrieve(application)).data).toMatchObject({
    record_type: 'texml_application',
  });

  const lock = async (deletion_lock_enabled: boolean) => {
    const { data } = await client.phoneNumbers.jobs.updateBatch({
      phone_numbers: [number.phone_number],
      deletion_lock_enabled,
    });
    expect(data).toMatchObject({ status: 'pending' });
    pass(PROVISIONING_MS);
    expect((await client.phoneNumbers.jobs.retrieve(data?.id ?? '')).data).toMatchObject({
      status: 'completed',
    });
  };
  await lock(true);
  expect(await codeOf(client.phoneNumbers.delete(number.id))).toBe('403 10035');
  expect(sandbox.ledger.releases()).toEqual([]);
  await lock(false);
  expect((await client.phoneNumbers.delete(number.id)).data).toMatchObject({ status: 'deleted' });
  expect(sandbox.ledger.tally(number.phone_number).released).toBe(1);
  expect(await codeOf(client.phoneNumbers.retrieve(number.id))).toBe('404 10005');
});

it("Telnyx's own client reads and changes applications and profiles", async () => {
  const { client } = await officialClient();
  const [texml] = (await client.texmlApplications.list()).data ?? [];
  const wanted = { friendly_name: 'New', voice_url: 'https://example.com/new' };
  expect((await client.texmlApplications.update(texml?.id ?? '', wanted)).data).toMatchObject(wanted);
  expect((await client.texmlApplications.retrieve(texml?.id ?? '')).data).toMatchObject(wanted);
  const [call] = (await client.callControlApplications.list()).data ?? [];
  const event = { application_name: 'Calls', webhook_event_url: 'https://example.com/e' };
  expect((await client.callControlApplications.update(call?.id ?? '', event)).data).toMatchObject(event);
  const made = await client.callControlApplications.create(event);
  expect((await client.callControlApplications.retrieve(made.data?.id ?? '')).data).toMatchObject(event);
  const [profile] = (await client.messagingProfiles.list()).data ?? [];
  const hook = { webhook_url: 'https://example.com/sms' };
  expect((await client.messagingProfiles.update(profile?.id ?? '', hook)).data).toMatchObject(hook);
  expect((await client.messagingProfiles.retrieve(profile?.id ?? '')).data).toMatchObject(hook);
  expect((await client.connections.list()).data).toHaveLength(4);
  const incomplete = client.texmlApplications.update(texml?.id ?? '', { ...wanted, voice_url: '' });
  expect(await codeOf(incomplete)).toBe('422 10027');
});

it("Telnyx's own client reads the balance, rules, coverage, portability and lookup", async () => {
  const { client, onSale } = await officialClient();
  const number = await onSale(US);
  expect((await client.balance.retrieve()).data).toMatchObject({ currency: 'USD' });
  expect((await client.numbersFeatures.create({ phone_numbers: [number] })).data).toMatchObject([
    { phone_number: number, features: expect.arrayContaining(['voice', 'sms', 'mms']) },
  ]);
  const german = { country_code: 'DE', phone_number_type: 'local', action: 'ordering' } as const;
  const { data: rules } = await client.regulatoryRequirements.retrieve({ filter: german });
  expect(rules?.[0]?.regulatory_requirements).toHaveLength(3);
  expect((await client.requirements.list({ filter: german })).data).toHaveLength(1);
  const [group] = await client.requirementGroups.list();
  expect((await client.requirementGroups.retrieve(group?.id ?? '')).id).toBe(group?.id);
  expect((await client.addresses.list()).data).not.toEqual([]);
  expect((await client.countryCoverage.retrieve()).data).toHaveProperty('DE');
  expect((await client.countryCoverage.retrieveCountry('DE')).data).toMatchObject({ code: 'DE' });
  const checked = await client.portabilityChecks.run({ phone_numbers: [number, '+4930123456'] });
  expect(checked.data?.map(({ portable }) => portable)).toEqual([true, false]);
  expect((await client.numberLookup.retrieve(number)).data).not.toHaveProperty('carrier');
  expect((await client.numberLookup.retrieve(number, { type: 'carrier' })).data).toHaveProperty('carrier');
  expect(await codeOf(client.numberLookup.retrieve('+14165550123'))).toBe('422 10027');
});

it("Telnyx's own client reads the sandbox's refusals, with their codes", async () => {
  const { client, onSale, order, pass, sandbox } = await officialClient();
  const number = await onSale(US);
  pass(15 * 60_000 + 1);
  expect(await codeOf(order(number))).toBe('422 85000');
  expect(sandbox.ledger.tally(number)).toMatchObject({ arrived: 1, applied: 0 });
  await order(await onSale(US));
  pass(PROVISIONING_MS);
  expect(await codeOf(order(number))).toBe('422 85001');
  expect(await codeOf(order('12125550142'))).toBe('422 10016');
  const nowhere = client.availablePhoneNumbers.list({ filter: { ...US, locality: 'Atlantis' } });
  expect(await codeOf(nowhere)).toBe('400 10015');
  expect(await codeOf(client.numberOrders.retrieve('00000000-0000-4000-8000-000000000000'))).toBe(
    '404 10005',
  );
});

it("with its own retries, Telnyx's client makes two orders of one whose answer is lost", async () => {
  const { client, onSale, sandbox } = await officialClient({ faults: ['reset@purchase.afterx1'] }, 2);
  const number = await onSale(US);
  await client.numberOrders.create({
    phone_numbers: [{ phone_number: number }],
    customer_reference: 'intent-1',
  });
  expect(sandbox.ledger.tally(number)).toMatchObject({ arrived: 2, applied: 2 });
  expect(sandbox.ledger.charges(number)).toHaveLength(2);
  const { data } = await client.numberOrders.list({ filter: { customer_reference: 'intent-1' } });
  expect(data).toHaveLength(2);
});
