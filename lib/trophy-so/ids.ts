/** What can be sent at all; whether it is known, the service tells. */

/** An API key goes into a header, so it must be made of characters that a header can hold. */
export const isApiKey = (text: string): boolean => /^[\x21-\x7e]+$/.test(text);

/** Whatever an app calls its users, but for what a URL would lead elsewhere by, or could not hold. */
export const isUserId = (text: string): boolean =>
  text !== '' && text !== '.' && text !== '..' && text.isWellFormed();
