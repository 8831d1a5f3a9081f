// talisman ships no types; this is the stemmer that the echoes use.
declare module 'talisman/stemmers/porter' {
  export default function porter(word: string): string;
}
