/** Placeholder until the command line is written: says so, and succeeds. */
export async function main(argv: readonly string[]): Promise<number> {
  process.stdout.write(`orgctl is being built: no command yet (${argv.join(' ')})\n`);
  return 0;
}
