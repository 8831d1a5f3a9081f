// What the process of the server is started with, beside the environment of the editor. Imports nothing.

/**
 * The server and its workers share one arena of glibc's allocator, where each thread would have its own and keep what it no
 * longer needs: after indexing ten thousand articles, 20 to 60 MB less. Other systems know no such setting.
 */
export const ENVIRONMENT: Readonly<Record<string, string>> = { MALLOC_ARENA_MAX: '1' };
