// How the bundler hands over files that are not code.

declare module '*.bin' {
  const bytes: Uint8Array;
  export default bytes;
}

declare module '*.tsv' {
  const text: string;
  export default text;
}
