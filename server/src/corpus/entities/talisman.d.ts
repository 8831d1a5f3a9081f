// talisman ships no types; this is the one measure that identity uses.
declare module 'talisman/metrics/jaro-winkler' {
  export default function jaroWinkler(a: string, b: string): number;
}
