/** The present instant. */
export const now = () => new Date().toISOString();

/** Lets calls of the person go first. */
export const rest = () => new Promise<void>((resolve) => setTimeout(resolve));
