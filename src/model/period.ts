/** How a period is written: `2026`, `2026-H2`, `2026-Q3` or `2026-11`. */
export const periodPattern = /^\d{4}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?$/;
