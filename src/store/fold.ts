/** Lower-case beyond ASCII, as SQL's lower() is not. */
export function fold(text: string): string {
  return text.toLowerCase();
}

/** Lower-case and without accents and other marks, so that who types `jose` finds José. */
export function foldMarks(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
