/** A text of SQL in lower case beyond ASCII, too; only where there is more than that is JavaScript called. */
export function foldedSql(text: string): string {
  return `iif(length(${text}) <> octet_length(${text}), fold(${text}), lower(${text}))`;
}
