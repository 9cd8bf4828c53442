/** The most memory that this process had at any moment, in bytes. */
export function peakMemory(): number;
