/** The fields of roles that people call by other words. */
export const roleNames: Readonly<Record<string, string>> = {
  productOwner: 'product owner',
  techLead: 'tech lead',
  chiefArchitect: 'chief architect',
  'systemOwners.dev': 'system owner (dev)',
  'systemOwners.ops': 'system owner (ops)',
};

/** The field of a role as people say it: `product owner`, `cto`. */
export function roleNameOf(field: string): string {
  return roleNames[field] ?? field.replace(/^roles\./, '');
}
