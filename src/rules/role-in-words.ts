import { roleNames } from '../model/role-name.ts';

/**
 * SQL that says the field of a role in a column as people do: `product owner`, `cto`, as `roleNameOf` does. `fields` are
 * those that can be in the column; without them any can.
 */
export function roleInWords(column: string, fields?: readonly string[]): string {
  const cases = Object.entries(roleNames)
    .filter(([field]) => fields === undefined || fields.includes(field))
    .map(([field, name]) => `WHEN '${field}' THEN '${name}'`);
  const title = `WHEN ${column} LIKE 'roles.%' THEN substr(${column}, 7)`;
  const other = fields === undefined ? `CASE ${title} ELSE ${column} END` : column;
  return `CASE ${column}
        ${cases.join('\n        ')}
        ELSE ${other} END`;
}
