/** Stands where the id of a person stood who was erased: that somebody fell short stays true, and who it was is gone. */
export const erased = 'erased';
