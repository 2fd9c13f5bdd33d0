/** What the scripts of the shells run, with the words that were typed behind it; no person does. */
export const answerArguments: readonly string[] = ['completion', '--answer', '--'];
