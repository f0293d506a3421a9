/** The shape of config.json. */
import * as z from 'zod';

const KeysSchema = z.union([z.string().transform((key) => [key]), z.array(z.string()).max(8)]);

export const SettingsSchema = z.strictObject({
  version: z.literal(1),
  keys: z.record(z.string(), KeysSchema).default({}),
});
