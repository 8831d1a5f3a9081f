// The assertions of node:assert that the suite uses, for an extension host without Node.

export function ok(value: unknown, message = `${String(value)} is not truthy`): asserts value {
  if (!value) throw new Error(message);
}

export function equal(actual: unknown, expected: unknown, message?: string): void {
  ok(Object.is(actual, expected), message ?? `${JSON.stringify(actual)} is not ${JSON.stringify(expected)}`);
}

/** Compares plain data only, as JSON. */
export function deepEqual(actual: unknown, expected: unknown, message?: string): void {
  equal(JSON.stringify(actual, null, 2), JSON.stringify(expected, null, 2), message);
}

export function match(text: string, pattern: RegExp, message = `${pattern} does not match: ${text}`): void {
  ok(pattern.test(text), message);
}

export async function rejects(action: () => Promise<unknown>, pattern: RegExp): Promise<void> {
  const error = await action().then(
    () => undefined,
    (reason: unknown) => reason ?? 'rejected',
  );
  ok(error !== undefined, 'was not rejected');
  match(String(error), pattern);
}
