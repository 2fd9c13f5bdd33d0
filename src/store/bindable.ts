/** The driver binds every number as a REAL, so that 90 would be written 90.0: whole ones go as integers. */
export function bindable(
  parameters: Readonly<Record<string, string | number>>,
): Readonly<Record<string, unknown>> {
  const bound: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(parameters)) {
    bound[name] = typeof value === 'number' && Number.isInteger(value) ? BigInt(value) : value;
  }
  return bound;
}
