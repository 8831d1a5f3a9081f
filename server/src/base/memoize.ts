import { copyString } from './strings.ts';

// What is found out of words alone (a name taken apart, a stem), found out once for words that come again and again, and
// kept until there is too much of it. Sessions last for days: what is kept without a limit fills memory with what was typed.

/**
 * Gives answers that were given before again. At `most` of them all are forgotten: names and words come back quickly, and
 * keeping track of which were asked for last would cost more. `answer` gets words of their own, so that whatever it makes
 * of them does not keep the text alive that they were cut out of.
 */
export function memoizeByString<Answer>(answer: (words: string) => Answer, most: number): (words: string) => Answer {
  const answers = new Map<string, Answer>();
  return (words) => {
    const known = answers.get(words);
    if (known !== undefined || answers.has(words)) return known as Answer;
    const own = copyString(words);
    const found = answer(own);
    if (answers.size >= most) answers.clear();
    answers.set(own, found);
    return found;
  };
}

/** Makes something when it is first asked for, and then gives what was made. Lets go of all that it was made of. */
export function lazy<Value>(make: () => Value): () => Value {
  let waiting: (() => Value) | undefined = make;
  let made: Value | undefined;
  return () => {
    if (waiting !== undefined) {
      made = waiting();
      waiting = undefined;
    }
    return made as Value;
  };
}
