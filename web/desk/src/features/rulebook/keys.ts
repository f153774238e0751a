/** Where the shop's rule book lives in the cache; everything about it stands under `rulebook`. */
export const bookKey = ['rulebook', 'book'] as const;

/** The rules the shop wrote itself. */
export const ownKey = ['rulebook', 'own', 'now'] as const;
