/** How long an admin may look at the shop as somebody else before it ends by itself. */
export const VIEW_MINUTES = 15;
