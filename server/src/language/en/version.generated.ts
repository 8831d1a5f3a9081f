// Written by npm run train.

export const GENERATED = '842c4c2dbf02';
