// Types of imported data files: the bundler inlines `.bin` files as bytes and `.tsv` files as text.

declare module '*.bin' {
  const bytes: Uint8Array;
  export default bytes;
}

declare module '*.tsv' {
  const text: string;
  export default text;
}
