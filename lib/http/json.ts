/** The value that a text holds as JSON, or undefined (which JSON cannot say) when it is not JSON. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
