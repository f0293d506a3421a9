/** The four screens that 1 to 4 open. */
export const TABS = ['search', 'pricing', 'purchases', 'owned'] as const;
export type TabId = (typeof TABS)[number];
