/** So much of both sides of a comparison (UTF-16 units): a very large agenda, and no more than a few megabytes. */
const mostCharacters = 1_000_000;

/**
 * The same work, done once for texts that come again soon. Two states of a meeting are mostly the same texts, and the key
 * and the comparison look at each of them. When it is full it forgets everything and begins anew.
 */
export const rememberedTexts = (work: (text: string) => string): ((text: string) => string) => {
  const known = new Map<string, string>();
  let characters = 0;
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = work(text);
    characters += text.length + made.length;
    if (characters > mostCharacters) {
      known.clear();
      characters = text.length + made.length;
    }
    known.set(text, made);
    return made;
  };
};
