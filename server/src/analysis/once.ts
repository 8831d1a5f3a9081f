/** Makes something when it is first asked for, and then gives what was made. Lets go of all that it was made of. */
export function once<Value>(make: () => Value): () => Value {
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
