/** The roles of a team. Each is a PostgreSQL role without a login; people's own logins are granted one of them. */

/** From the least to the most: each may also do what those before it may. */
export const TEAM_ROLES = ['viewer', 'buyer', 'admin'] as const;
export type TeamRole = (typeof TEAM_ROLES)[number];

/** Roles belong to a whole server, so their names hold the database: the buyers of one team are not those of another. */
export function roleName(role: TeamRole, database: string): string {
  return `dialdeck_${database}_${role}`;
}

/** A name as SQL writes it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
