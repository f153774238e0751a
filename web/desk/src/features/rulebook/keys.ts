/** Where the shop's rule book lives in the cache; everything about it stands under `rulebook`. */
export const bookKey = ['rulebook', 'book'] as const;
