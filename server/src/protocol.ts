// Custom requests and notifications in addition to LSP's: names and types only. Client and server use separate copies of the
// protocol library, so these files import neither.

export * from './protocol/basic.ts';
export * from './protocol/decisions.ts';
export * from './protocol/drafts.ts';
export * from './protocol/exports.ts';
export * from './protocol/files.ts';
export * from './protocol/mentions.ts';
export * from './protocol/pages.ts';
export * from './protocol/sources.ts';
export * from './protocol/trees.ts';
export * from './protocol/who-said-what.ts';
export * from './protocol/workspace.ts';
