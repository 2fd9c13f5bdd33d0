import type { Store } from '../../store/open-store.ts';

/** The system that components are said to be a part of, as they write it; undefined where none is called so. */
export function findSystem(store: Pick<Store, 'rows'>, written: string): string | undefined {
  const rows = store.rows(
    `SELECT DISTINCT system FROM v_component WHERE fold(system) = fold(:written) ORDER BY system`,
    {
      written,
    },
  );
  const names = rows.map((row) => String(row['system']));
  return names.find((name) => name === written) ?? names[0];
}

/** Every system that components are said to be a part of. */
export function systemsOf(store: Pick<Store, 'rows'>): readonly string[] {
  const rows = store.rows(`SELECT DISTINCT system FROM v_component WHERE system IS NOT NULL ORDER BY system`);
  return rows.map((row) => String(row['system']));
}
