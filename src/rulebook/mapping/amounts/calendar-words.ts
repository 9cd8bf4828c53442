/** Names of months, seasons and days of the week, as patterns. */
export const month = 'january|february|march|april|may|june|july|august|september|october|november|december';
export const season = 'spring|summer|autumn|winter';
export const weekday = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
