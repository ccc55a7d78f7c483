/** Exit codes, a promise to scheduled jobs: documented in the help. */
export const EXIT = { fine: 0, incomplete: 1, unreadable: 2, refused: 3, usage: 64 } as const;
