/** The only source of the present time; tests and golden files inject their own. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();
