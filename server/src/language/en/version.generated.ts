// Written by npm run train.

export const GENERATED = '5d6ffee61a75';
