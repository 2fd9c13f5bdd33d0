// Compiled beside an installed package, without any types but its own.
import * as api from 'orgctl';

export const names: readonly string[] = Object.keys(api);
