/** A cell of a row as text; null where it is empty. */
export function textCell(cell: string | number | null | undefined): string | null {
  return typeof cell === 'string' && cell !== '' ? cell : null;
}

/** A cell of a row as a number; null where it is empty. */
export function numberCell(cell: string | number | null | undefined): number | null {
  return typeof cell === 'number' ? cell : null;
}
