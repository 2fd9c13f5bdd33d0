import type { Gap } from '../diagnostics/finding.ts';

/** Every way in which something can be a gap of ownership. */
export const gaps: readonly Gap[] = ['unowned', 'dangling', 'thin', 'deliberate', 'unheld'];
