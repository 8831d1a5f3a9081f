// The build without `new Function`, which a strict content security policy forbids; the package types its main entry only.
declare module 'msgpackr/index-no-eval' {
  export { Packr } from 'msgpackr';
}
