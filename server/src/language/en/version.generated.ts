// Written by npm run train.

export const GENERATED = '8d66d53b8132';
