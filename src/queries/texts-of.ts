/** The texts of a JSON array, as SQL makes one of the values of a group. */
export function textsOf(json: string): readonly string[] {
  const texts: unknown = JSON.parse(json);
  return Array.isArray(texts) ? texts.map(String) : [];
}
