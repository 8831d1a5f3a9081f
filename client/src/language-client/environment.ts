// What the server process is started with: environment variables in addition to the editor's, and flags of V8. The benchmark
// uses them too.

/**
 * Makes the server and its workers share one arena of glibc's allocator. By default each thread has its own and does not
 * return freed memory: one arena saves 20 to 60 MB after indexing ten thousand articles. Other systems ignore the variable.
 */
export const ENVIRONMENT: Readonly<Record<string, string>> = { MALLOC_ARENA_MAX: '1' };

/**
 * Megabytes of a half of V8's nursery. What an analysis allocates mostly dies with it: with the usual 16 the heap is cleared
 * several times a keystroke, and much that would soon be free moves to the old heap, where clearing is slow.
 */
const NURSERY = 32;

export const FLAGS: readonly string[] = [`--max-semi-space-size=${NURSERY}`];
