// Written by npm run train.

export const GENERATED = '56b0f0ee753e';
